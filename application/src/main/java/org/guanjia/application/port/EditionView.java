package org.guanjia.application.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.shared.EditionId;

/**
 * An edition on record as people read it, without its text.
 *
 * @param name as its text has it, such as {@code 2022}
 * @param from the first day in force
 * @param sha256 of the bytes of its text
 * @param recordedBy the subject of who put it on record
 */
public record EditionView(
        EditionId id,
        long version,
        EditionKind kind,
        String name,
        LocalDate from,
        String sha256,
        String ground,
        Instant recordedAt,
        String recordedBy,
        Optional<Withdrawal> withdrawal) {

    /** Who took it back when, and why. */
    public record Withdrawal(String ground, Instant at, String by) {}
}
