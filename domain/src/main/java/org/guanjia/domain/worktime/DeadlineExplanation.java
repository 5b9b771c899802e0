package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a deadline came about, day by day, for people who ask: the legs in which it was counted, and the year that is
 * missing where it awaits its calendar. An hours clock has no legs: it knows no days.
 *
 * @param legs the term itself, then one for each time away, even if the last day stayed; those before the missing year
 */
public record DeadlineExplanation(Deadline deadline, List<Leg> legs, OptionalInt missingYear) {

    public DeadlineExplanation {
        legs = List.copyOf(legs);
    }

    /**
     * Explains a deadline on the edition that it was computed with.
     *
     * @throws IllegalArgumentException if the calendar is another edition
     */
    public static DeadlineExplanation of(Deadline deadline, WorkCalendar calendar) {
        if (!deadline.calendar().equals(calendar.edition().id())) {
            throw new IllegalArgumentException("Deadline was computed with " + deadline.calendar() + ", not with "
                    + calendar.edition().id());
        }
        return new DeadlineWalk(calendar).explain(deadline);
    }

    /** The rest days passed over, in all legs. */
    public List<RestDay> skippedDays() {
        return legs.stream().flatMap(leg -> leg.skippedDays().stream()).toList();
    }

    /** The make-up working days that counted though their weekday or name suggests rest, in all legs. */
    public List<ExceptionalDay> makeUpDays() {
        return legs.stream().flatMap(leg -> leg.makeUpDays().stream()).toList();
    }

    /**
     * One stretch of the count.
     *
     * @param from the day after which counting began; it does not count itself
     * @param countedTo where the count alone led
     * @param lastDay where it ended: the same day, or the working day it rolled on to
     */
    public record Leg(
            LocalDate from,
            LocalDate countedTo,
            LocalDate lastDay,
            List<RestDay> skippedDays,
            List<ExceptionalDay> makeUpDays) {

        public Leg {
            skippedDays = List.copyOf(skippedDays);
            makeUpDays = List.copyOf(makeUpDays);
        }

        /** The rest day that the count led to, if the last day rolled on from one. */
        public Optional<LocalDate> rolledFrom() {
            return countedTo.equals(lastDay) ? Optional.empty() : Optional.of(countedTo);
        }
    }
}
