package org.guanjia.domain.worktime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Percentage;

/**
 * By when an act is owed, with everything it was computed from: what started it, its term, the times in which its clock
 * stood still, and the edition of the calendar. The act is in time if it comes <em>before</em> the due instant; a late
 * act is never refused, only told apart. A deadline is never changed: each method returns another.
 *
 * @param start the moment that started the clock
 * @param timesAway when the clock stood still, in order, without overlap, none before the start
 * @param calendar the edition that the due instant was computed with
 * @param due the first instant at which the act is late; empty while the calendar lacks a year that counts
 * @param doneAt when the act came, in time or not
 */
@Enforces({"R-07.case-clock-stands-still", "M-08.deadlines-never-guessed"})
public record Deadline(
        Instant start,
        Term term,
        List<TimeAway> timesAway,
        CalendarId calendar,
        Optional<Instant> due,
        Optional<Instant> doneAt) {

    private static final int WHOLE = 10_000;

    /**
     * Takes a deadline as it was recorded; a new one is born by {@link #of}.
     *
     * @throws IllegalArgumentException if a time away starts before the clock did, or before an earlier one ended
     */
    public Deadline {
        timesAway = List.copyOf(timesAway);
        requireInOrder(start, timesAway);
    }

    private static void requireInOrder(Instant start, List<TimeAway> timesAway) {
        Instant earliest = start;
        for (TimeAway away : timesAway) {
            if (away.left().isBefore(earliest)) {
                throw new IllegalArgumentException(
                        "Deadline started at " + start + " has a time away before that, or overlapping: " + timesAway);
            }
            earliest = away.returned();
        }
    }

    /** The deadline of a term whose clock started at that moment. */
    public static Deadline of(Instant start, Term term, WorkCalendar calendar) {
        return computed(start, term, List.of(), calendar, Optional.empty());
    }

    private static Deadline computed(
            Instant start, Term term, List<TimeAway> timesAway, WorkCalendar calendar, Optional<Instant> doneAt) {
        Optional<Instant> due = term.fold(period -> calendar.endOf(period, start), calendar::endOf);
        for (TimeAway away : timesAway) {
            due = due.flatMap(end -> calendar.moved(end, away, clockUnitOf(term)));
        }
        return new Deadline(start, term, timesAway, calendar.edition().id(), due, doneAt);
    }

    static PeriodUnit clockUnitOf(Term term) {
        return term.fold(Period::unit, fixedDay -> PeriodUnit.DAYS);
    }

    /**
     * How the deadline stood at that moment, in the past too: an act that came later had not come yet. While the calendar
     * is missing the answer is {@link DeadlineState#AWAITING_CALENDAR} throughout.
     */
    public DeadlineState state(Instant at) {
        if (due.isEmpty()) {
            return DeadlineState.AWAITING_CALENDAR;
        }
        Instant end = due.get();
        if (doneAt.isPresent() && !doneAt.get().isAfter(at)) {
            return doneAt.get().isBefore(end) ? DeadlineState.MET : DeadlineState.MISSED;
        }
        return at.isBefore(end) ? DeadlineState.OPEN : DeadlineState.OVERDUE;
    }

    /** Whether the act was still owed at that moment though the due instant had come. */
    public boolean isOverdue(Instant at) {
        return state(at) == DeadlineState.OVERDUE;
    }

    /** Whether a year that counts is not covered, so that the due instant waits for a new edition of the calendar. */
    public boolean awaitsCalendar() {
        return due.isEmpty();
    }

    /** When that share of the time from its start to its due instant is over; empty while that waits for a calendar. */
    public Optional<Instant> reached(Percentage share) {
        return due.map(end -> start.plus(
                Duration.between(start, end).multipliedBy(share.hundredths()).dividedBy(WHOLE)));
    }

    /**
     * The deadline with the act done at that moment, in time or not.
     *
     * @throws IllegalArgumentException if the act was done before
     */
    public Deadline done(Instant at) {
        if (doneAt.isPresent()) {
            throw new IllegalArgumentException("Deadline was done before, at " + doneAt.get());
        }
        return new Deadline(start, term, timesAway, calendar, due, Optional.of(at));
    }

    /**
     * Computes the deadline anew with another edition of the calendar. What is met or missed stands, hours need no
     * calendar, and an edition that does not cover the years leaves a known due instant as it is. A deadline that awaits
     * its calendar is computed even if the act is done, so that it becomes met or missed.
     */
    public Change recomputed(WorkCalendar edition) {
        if (isSettled() || clockUnitOf(term) == PeriodUnit.HOURS) {
            return new Change(this, this);
        }
        Deadline after = computed(start, term, timesAway, edition, doneAt);
        return new Change(this, after.due.isEmpty() && due.isPresent() ? this : after);
    }

    /**
     * Moves the due instant by a time in which the clock stood still, in the clock's own unit: hours by the exact
     * duration; days, months and fixed days by the number of calendar days d with date(left) &lt; d ≤ date(returned);
     * working days by the number of working days among those. Then the last day rolls forward to a working day (ours).
     * Once the act is done, nothing moves.
     *
     * @throws IllegalArgumentException if the time away is negative, or starts before the clock did or before an earlier
     *     one ended
     */
    public Change movedByTimeAway(Instant left, Instant returned, WorkCalendar edition) {
        TimeAway away = new TimeAway(left, returned);
        List<TimeAway> all = Stream.concat(timesAway.stream(), Stream.of(away)).toList();
        requireInOrder(start, all);
        if (doneAt.isPresent()) {
            return new Change(this, this);
        }
        return new Change(this, computed(start, term, all, edition, doneAt));
    }

    private boolean isSettled() {
        return doneAt.isPresent() && due.isPresent();
    }

    /** A deadline as it stood and as it stands, so that both can go on record. */
    public record Change(Deadline before, Deadline after) {

        /** Whether the due instant moved, became known, or became unknown. */
        public boolean movesDue() {
            return !before.due.equals(after.due);
        }
    }
}
