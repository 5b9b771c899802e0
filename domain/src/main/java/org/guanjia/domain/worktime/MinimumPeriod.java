package org.guanjia.domain.worktime;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.Enforces;

/**
 * A time that must pass before an act may come, such as a notice of at least 5 days: full days from the next day on,
 * ending like a deadline at 24:00 of a working day (ours). The act may come <em>from</em> the end on.
 *
 * @param calendar the edition that the end was computed with
 * @param end the first instant at which the act may come; empty while the calendar lacks a year that counts
 */
@Enforces("R-04.civil-code-periods")
public record MinimumPeriod(Instant start, Period length, CalendarId calendar, Optional<Instant> end) {

    /**
     * Takes a minimum period as it was recorded; a new one is born by {@link #of}.
     *
     * @throws IllegalArgumentException if the length is in hours, since only full days count
     */
    public MinimumPeriod {
        if (length.unit() == PeriodUnit.HOURS) {
            throw new IllegalArgumentException("Minimum period counts full days, not " + length);
        }
    }

    /** The minimum period of that length begun at that moment. */
    public static MinimumPeriod of(Instant start, Period length, WorkCalendar calendar) {
        return new MinimumPeriod(start, length, calendar.edition().id(), calendar.endOf(length, start));
    }

    /** Whether the act may come at that moment; never while the calendar is missing. */
    public boolean isOver(Instant at) {
        return end.isPresent() && !at.isBefore(end.get());
    }

    /** Whether a year that counts is not covered, so that the end waits for a new edition of the calendar. */
    public boolean awaitsCalendar() {
        return end.isEmpty();
    }

    /** Computed anew; an edition that does not cover the years leaves a known end as it is. */
    public MinimumPeriod recomputed(WorkCalendar edition) {
        MinimumPeriod after = of(start, length, edition);
        return after.end.isEmpty() && end.isPresent() ? this : after;
    }
}
