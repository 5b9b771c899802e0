package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;

/**
 * One edition of the PRC work calendar: the years it covers and every day in them that is not what its weekday says. In a
 * covered year a day is a working day if it is Monday to Friday and no holiday, or if it is a make-up working day; of
 * other years an edition says nothing. A correction or a new notice is another edition with another id.
 */
public record CalendarEdition(CalendarId id, CoveredYears years, List<ExceptionalDay> days) {

    /**
     * @throws IllegalArgumentException if a day lies outside the years or occurs twice
     */
    public CalendarEdition {
        days = List.copyOf(days);
        Set<LocalDate> dates = new HashSet<>();
        for (ExceptionalDay day : days) {
            if (!years.contain(day.date())) {
                throw new IllegalArgumentException("Calendar edition " + id + " does not cover " + day.date());
            }
            if (!dates.add(day.date())) {
                throw new IllegalArgumentException("Calendar edition " + id + " has " + day.date() + " twice");
            }
        }
    }

    /** The days of that year among them, in order; none where the year is not covered. */
    public List<ExceptionalDay> daysOf(int year) {
        return days.stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(ExceptionalDay::date))
                .toList();
    }

    /**
     * Reads an edition from lines of fields between bars; {@code #} starts a comment line:
     *
     * <pre>
     * edition | prc-2026
     * years   | 2020 .. 2026
     * holiday | 2020-01-01 | 元旦
     * workday | 2020-01-19 | 春节
     * </pre>
     *
     * <p>A covered year without a single holiday is a fault: its notice is missing, and counting on would be guessing. A
     * holiday on a weekend and a working day in the week are not: notices name both.
     *
     * @throws Refusal.InvalidInput if anything is wrong, with every fault and its line
     */
    public static CalendarEdition parse(SourceText source) {
        return new CalendarFile(source).read();
    }
}
