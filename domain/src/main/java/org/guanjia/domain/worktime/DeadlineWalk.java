package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.guanjia.domain.worktime.DeadlineExplanation.Leg;

/** Counts a deadline day by day, as one would with a finger on the calendar, and notes what it meets. */
final class DeadlineWalk {

    private final WorkCalendar calendar;
    private final List<Leg> legs = new ArrayList<>();
    private List<RestDay> skipped = new ArrayList<>();
    private List<ExceptionalDay> makeUps = new ArrayList<>();
    private OptionalInt missingYear = OptionalInt.empty();

    DeadlineWalk(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    DeadlineExplanation explain(Deadline deadline) {
        LocalDate from = CityTime.dateOf(deadline.start());
        PeriodUnit unit = Deadline.clockUnitOf(deadline.term());
        Optional<LocalDate> lastDay =
                deadline.term().fold(period -> walk(from, period), fixedDay -> rollOn(from, fixedDay.date()));
        for (TimeAway away : deadline.timesAway()) {
            lastDay = lastDay.flatMap(day -> walkOn(day, away, unit));
        }
        return new DeadlineExplanation(deadline, legs, missingYear);
    }

    private Optional<LocalDate> walk(LocalDate from, Period period) {
        return switch (period.unit()) {
            case DAYS -> rollOn(from, from.plusDays(period.amount()));
            case MONTHS -> rollOn(from, from.plusMonths(period.amount()));
            case WORKING_DAYS -> countWorkingDays(from, period.amount());
            case HOURS -> Optional.empty();
        };
    }

    private Optional<LocalDate> walkOn(LocalDate from, TimeAway away, PeriodUnit unit) {
        if (away.days() == 0) {
            return endLeg(from, from, from);
        }
        if (unit != PeriodUnit.WORKING_DAYS) {
            return rollOn(from, from.plusDays(away.days()));
        }
        int amount = 0;
        LocalDate returned = CityTime.dateOf(away.returned());
        for (LocalDate day = CityTime.dateOf(away.left()).plusDays(1); !day.isAfter(returned); day = day.plusDays(1)) {
            if (isMissing(day)) {
                return Optional.empty();
            }
            amount += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return countWorkingDays(from, amount);
    }

    private Optional<LocalDate> rollOn(LocalDate from, LocalDate countedTo) {
        LocalDate day = countedTo;
        while (!isMissing(day) && !arrivesAt(day)) {
            day = day.plusDays(1);
        }
        return endLeg(from, countedTo, day);
    }

    private Optional<LocalDate> countWorkingDays(LocalDate from, int amount) {
        LocalDate day = from;
        int left = amount;
        while (left > 0 && !isMissing(day.plusDays(1))) {
            day = day.plusDays(1);
            left -= arrivesAt(day) ? 1 : 0;
        }
        return endLeg(from, day, day);
    }

    /** Whether the day is a working day; notes what is special about it. */
    private boolean arrivesAt(LocalDate day) {
        Optional<ExceptionalDay> exception = calendar.exceptionOn(day);
        if (!calendar.isWorkingDay(day)) {
            skipped.add(new RestDay(day, exception.map(ExceptionalDay::name)));
            return false;
        }
        exception.ifPresent(makeUps::add);
        return true;
    }

    private boolean isMissing(LocalDate day) {
        if (!calendar.covers(day)) {
            missingYear = OptionalInt.of(day.getYear());
        }
        return missingYear.isPresent();
    }

    private Optional<LocalDate> endLeg(LocalDate from, LocalDate countedTo, LocalDate lastDay) {
        if (missingYear.isPresent()) {
            return Optional.empty();
        }
        legs.add(new Leg(from, countedTo, lastDay, skipped, makeUps));
        skipped = new ArrayList<>();
        makeUps = new ArrayList<>();
        return Optional.of(lastDay);
    }
}
