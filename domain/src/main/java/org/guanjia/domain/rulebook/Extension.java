package org.guanjia.domain.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * The city's word that a lapsed edition goes on taking new cases for some days.
 *
 * @param from the first day, inclusive
 * @param until the last day, inclusive
 * @param recordedAt when the city put it on record
 * @param fundYears the fund years that keep their obligations, possibly none
 */
public record Extension(
        ExtensionId id,
        RulebookId rulebook,
        LocalDate from,
        LocalDate until,
        Instant recordedAt,
        SortedSet<Integer> fundYears) {

    public Extension {
        if (until.isBefore(from)) {
            throw new Refusal.InvalidInput(FaultCode.ENDS_BEFORE_IT_STARTS, "from", from.toString());
        }
        fundYears = Collections.unmodifiableSortedSet(new TreeSet<>(fundYears));
    }

    /**
     * A new extension of an edition.
     *
     * @throws Refusal.InvalidInput if it ends before it starts, or starts before the edition has ended, which an edition
     *     without a last day never does
     */
    public static Extension grant(
            ExtensionId id,
            Rulebook rulebook,
            LocalDate from,
            LocalDate until,
            Instant recordedAt,
            SortedSet<Integer> fundYears) {
        if (!rulebook.hasLapsedBy(from)) {
            String end = rulebook.until().map(LocalDate::toString).orElse("open");
            throw new Refusal.InvalidInput(
                    FaultCode.OUT_OF_RANGE, "rulebook", rulebook.id().text(), "until", end, "from", from.toString());
        }
        return new Extension(id, rulebook.id(), from, until, recordedAt, fundYears);
    }

    /** Whether the day lies within the extension. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }
}
