package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.util.List;

/**
 * What one edition of the work calendar changes against another.
 *
 * @param yearsBefore the years that the other covers
 * @param days the days of years covered by both that become working days or rest days, in order
 */
public record CalendarComparison(
        CalendarId before, CalendarId after, CoveredYears yearsBefore, CoveredYears yearsAfter, List<DayChange> days) {

    public CalendarComparison {
        days = List.copyOf(days);
    }

    /** Compares the edition {@code after} with the one that it would replace. */
    public static CalendarComparison between(WorkCalendar before, WorkCalendar after) {
        CoveredYears yearsBefore = before.edition().years();
        List<DayChange> days = yearsBefore
                .firstDay()
                .datesUntil(yearsBefore.lastDay().plusDays(1))
                .filter(after::covers)
                .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .map(day -> new DayChange(day, after.isWorkingDay(day)))
                .toList();
        return new CalendarComparison(
                before.edition().id(),
                after.edition().id(),
                yearsBefore,
                after.edition().years(),
                days);
    }

    /** A day that changes sides. */
    public record DayChange(LocalDate date, boolean becomesWorkingDay) {}
}
