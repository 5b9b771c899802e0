package org.guanjia.application.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.domain.message.MessageTemplates;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.WorkCalendar;
import org.guanjia.domain.worktime.WorkCalendars;

/** The region and the editions that the domain brings with it, for tests of use cases. */
public final class BundledEditions {

    /** Dongguan. */
    public static final Region REGION = Region.parse(
            source(Region.class, "towns.csv"),
            source(Region.class, "villages.csv"),
            source(Region.class, "economic_classes.csv"));

    /** The rulebooks of 2020 and 2022, the policy list of 2020, the work calendar. */
    public static final EditionSet ALL = new EditionSet(
            Rulebooks.of(List.of(Rulebook.parse(text("2020.rulebook")), Rulebook.parse(text("2022.rulebook")))),
            WorkCalendars.of(WorkCalendar.of(CalendarEdition.parse(text("prc.calendar")))),
            PolicyLists.of(List.of(PolicyListEdition.parse(text("2020.policies")))));

    private BundledEditions() {}

    /** The text of a bundled edition by the name of its file. */
    public static SourceText text(String file) {
        if (file.endsWith(".rulebook")) {
            return source(Rulebook.class, file);
        }
        if (file.endsWith(".messages")) {
            return source(MessageTemplates.class, file);
        }
        return source(file.endsWith(".calendar") ? CalendarEdition.class : PolicyListEdition.class, file);
    }

    private static SourceText source(Class<?> neighbour, String file) {
        try (InputStream content = Objects.requireNonNull(neighbour.getResourceAsStream(file))) {
            return new SourceText(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
