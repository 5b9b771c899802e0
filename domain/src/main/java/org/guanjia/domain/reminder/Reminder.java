package org.guanjia.domain.reminder;

import java.time.Duration;
import java.time.Instant;

/**
 * One reminder of one clock. Of a clock that is due at one instant each kind and ordinal is given once, whatever number of
 * servers run; a deadline that moved is another clock.
 *
 * @param due by when the act is owed, or from when on the case counts as stalled
 * @param ordinal how many intervals after the due instant, from 1, for daily ones; 0 for all others
 * @param at the moment that it belongs to
 */
public record Reminder(WatchedClock clock, Instant due, ReminderKind kind, int ordinal, Instant at) {

    /** Within this time it counts as given at its moment. */
    private static final Duration PUNCTUAL = Duration.ofMinutes(15);

    /** @throws IllegalArgumentException if the ordinal is not one of the kind's */
    public Reminder {
        if (kind == ReminderKind.DAILY ? ordinal < 1 : ordinal != 0) {
            throw new IllegalArgumentException("Reminder " + kind + " has the ordinal " + ordinal);
        }
    }

    /** Whether both are the same reminder of the same clock. */
    public boolean isSameAs(Reminder other) {
        return isOfSameClockAs(other) && kind == other.kind && ordinal == other.ordinal;
    }

    /** Whether whoever gives it at that moment makes good what was missed. */
    public boolean isLateAt(Instant moment) {
        return moment.isAfter(at.plus(PUNCTUAL));
    }

    private boolean isOfSameClockAs(Reminder other) {
        return clock == other.clock && due.equals(other.due);
    }
}
