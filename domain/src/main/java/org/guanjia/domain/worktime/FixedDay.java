package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.Function;
import org.guanjia.domain.shared.Refusal;

/**
 * A term that ends on a day of the calendar, such as 31 January 2026, whenever it began. It rolls forward like any last
 * day; the date here is the one that the rule names.
 */
public record FixedDay(LocalDate date) implements Term {

    /** The day in that year; 29 February is the end of February, in a common year the 28th. */
    public static FixedDay of(MonthDay day, int year) {
        return new FixedDay(day.atYear(year));
    }

    /**
     * Reads a date such as {@code 2026-01-31}.
     *
     * @throws Refusal.InvalidInput if the text has another form or there is no such date
     */
    public static FixedDay parse(String text) {
        return new FixedDay(DateText.parse(text));
    }

    @Override
    public String text() {
        return date.toString();
    }

    @Override
    public <R> R fold(Function<Period, R> period, Function<FixedDay, R> fixedDay) {
        return fixedDay.apply(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
