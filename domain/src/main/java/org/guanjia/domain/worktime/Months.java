package org.guanjia.domain.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * Months of the city one after the other, such as a quarter or a year: from the first moment of one to the last before
 * another, in the city's time.
 *
 * @param from the first month
 * @param until the first month that no longer belongs to it
 */
public record Months(YearMonth from, YearMonth until) {

    /** Ten years. */
    private static final int MOST = 120;

    private static final String MONTH = "([0-9]{4})-(0[1-9]|1[0-2])";
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})");
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern ONE = Pattern.compile(MONTH);
    private static final Pattern SEVERAL = Pattern.compile("(" + MONTH + ")\\.\\.(" + MONTH + ")");

    /**
     * @throws Refusal.InvalidInput if it ends before it starts, or has more than 120 months
     */
    public Months {
        if (!from.isBefore(until)) {
            throw new Refusal.InvalidInput(
                    FaultCode.ENDS_BEFORE_IT_STARTS,
                    "from",
                    from.toString(),
                    "until",
                    until.minusMonths(1).toString());
        }
        if (from.plusMonths(MOST).isBefore(until)) {
            throw new Refusal.InvalidInput(FaultCode.OUT_OF_RANGE, "allowed", "≤ " + MOST);
        }
    }

    /** One month. */
    public static Months of(YearMonth month) {
        return new Months(month, month.plusMonths(1));
    }

    /** The month of that instant. */
    public static YearMonth at(Instant instant) {
        return YearMonth.from(CityTime.dateOf(instant));
    }

    /**
     * Reads a year, a quarter, a month, or months from one to another, both inclusive: {@code 2026}, {@code 2026-Q3},
     * {@code 2026-07}, {@code 2026-07..2026-09}.
     *
     * @throws Refusal.InvalidInput if the text has another form, or comes to no months
     */
    public static Months parse(String text) {
        return several(text)
                .or(() -> quarter(text))
                .or(() -> started(YEAR, text, 12))
                .or(() -> started(ONE, text, 1))
                .orElseThrow(() -> new Refusal.InvalidInput(
                        FaultCode.MALFORMED, "expected", "such as 2026, 2026-Q3, 2026-07 or 2026-07..2026-09"));
    }

    private static Optional<Months> several(String text) {
        Matcher form = SEVERAL.matcher(text);
        return form.matches()
                ? Optional.of(new Months(
                        YearMonth.parse(form.group(1)),
                        YearMonth.parse(form.group(4)).plusMonths(1)))
                : Optional.empty();
    }

    private static Optional<Months> quarter(String text) {
        Matcher form = QUARTER.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        YearMonth from = YearMonth.of(Integer.parseInt(form.group(1)), 3 * Integer.parseInt(form.group(2)) - 2);
        return Optional.of(new Months(from, from.plusMonths(3)));
    }

    private static Optional<Months> started(Pattern pattern, String text, int months) {
        if (!pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        YearMonth from = months == 1 ? YearMonth.parse(text) : YearMonth.of(Integer.parseInt(text), 1);
        return Optional.of(new Months(from, from.plusMonths(months)));
    }

    /** Whether the month is one of these. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && month.isBefore(until);
    }

    /** The first day. */
    public LocalDate firstDay() {
        return from.atDay(1);
    }

    /** The last day. */
    public LocalDate lastDay() {
        return until.minusMonths(1).atEndOfMonth();
    }

    /** The first moment of the first day. */
    public Instant begin() {
        return firstDay().atStartOfDay(CityTime.ZONE).toInstant();
    }

    /** The first moment that no longer belongs to the last day. */
    public Instant end() {
        return CityTime.endOf(lastDay());
    }

    /** Months as {@link #parse} reads them, as from one to another unless it is one. */
    public String text() {
        YearMonth last = until.minusMonths(1);
        return last.equals(from) ? from.toString() : from + ".." + last;
    }

    @Override
    public String toString() {
        return text();
    }
}
