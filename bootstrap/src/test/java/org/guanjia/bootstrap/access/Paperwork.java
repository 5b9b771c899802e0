package org.guanjia.bootstrap.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.wish.EvidenceInput;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.worktime.WorkCalendar;

/** What people fill in, always of valid form. */
final class Paperwork {

    static final String WORDS = "经过核实";
    static final String GROUND = "东府办〔2026〕9号";
    static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    static final EvidenceInput PAPER = new EvidenceInput(Optional.empty(), Optional.of("村委会盖章的说明"));

    /** Nobody whom another wish could be about too. */
    static final PersonInput SOMEBODY = new PersonInput(
            Optional.empty(),
            Optional.empty(),
            "NONE",
            "LOST",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());

    private static final long VERSION_NEVER_REACHED = 1_000_000;

    private Paperwork() {}

    /** A call that changes nothing even where it is let in: it was decided on a version that does not stand. */
    static <C> Call<C> stale(C command) {
        return Call.of(command).expecting(VERSION_NEVER_REACHED);
    }

    static SubmitWish.Command request(String village, String channel, String field, Optional<String> externalNumber) {
        return new SubmitWish.Command(
                SOMEBODY,
                "URGENT_PERSONAL",
                Set.of(),
                "illness",
                field,
                Set.of("money"),
                Optional.of("800.00"),
                false,
                Optional.of("住院费用"),
                village,
                channel,
                externalNumber,
                false,
                false,
                Optional.empty());
    }

    static String rulebook(String id, String inForce) {
        return text(Rulebook.class, "2022.rulebook")
                .replaceFirst("(?m)^rulebook *\\|.*$", "rulebook | " + id)
                .replaceFirst("(?m)^in-force *\\|.*$", "in-force | " + inForce);
    }

    /** The list that is in force already. */
    static String policyList() {
        return text(PolicyListEdition.class, "2020.policies");
    }

    /** The calendar that is in force already. */
    static String calendar() {
        return text(WorkCalendar.class, "prc.calendar");
    }

    private static String text(Class<?> beside, String file) {
        try (InputStream content = Objects.requireNonNull(beside.getResourceAsStream(file))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
