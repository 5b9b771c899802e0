package org.guanjia.bootstrap.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.TownCode;

/** The bureau of Dongguan and what it asks for in tests. */
final class Bureau {

    static final Actor CLERK =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    static final ListExtensions.Query ALL = new ListExtensions.Query(Optional.empty(), Optional.empty(), 100);

    private Bureau() {}

    static RecordExtension.Command extension(String ground) {
        return new RecordExtension.Command(
                "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), ground, Set.of());
    }

    /** The text of the 2022 plan as an edition of 2027 without an end. */
    static String rulebookOf2027() {
        try (InputStream file = Objects.requireNonNull(Rulebook.class.getResourceAsStream("2022.rulebook"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^rulebook *\\|.*$", "rulebook | 2027")
                    .replaceFirst("(?m)^in-force *\\|.*$", "in-force | 2027-01-01 ..");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
