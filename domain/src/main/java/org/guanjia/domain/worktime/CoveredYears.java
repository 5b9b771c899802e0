package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * The years that an edition of the work calendar speaks of, both inclusive, between 1992 and 2199. (The city's clocks
 * have stood still at +08:00 since 1992; no document of the programme is older.)
 */
public record CoveredYears(int first, int last) {

    /** The first year that an edition can speak of. */
    public static final int EARLIEST = 1992;

    /** The last year that an edition can speak of. */
    public static final int LATEST = 2199;

    private static final Pattern FORM = Pattern.compile("([0-9]{4}) *\\.\\. *([0-9]{4})");

    public CoveredYears {
        if (first < EARLIEST || last > LATEST) {
            throw new Refusal.InvalidInput(FaultCode.OUT_OF_RANGE, "allowed", EARLIEST + " .. " + LATEST);
        }
        if (last < first) {
            throw new Refusal.InvalidInput(
                    FaultCode.ENDS_BEFORE_IT_STARTS, "from", Integer.toString(first), "until", Integer.toString(last));
        }
    }

    /**
     * Reads two years such as {@code 2020 .. 2026}.
     *
     * @throws Refusal.InvalidInput if the text has another form or the years are in the wrong order or out of range
     */
    public static CoveredYears parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "such as 2020 .. 2026");
        }
        return new CoveredYears(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** Whether the day lies in one of these years. */
    public boolean contain(LocalDate date) {
        return date.getYear() >= first && date.getYear() <= last;
    }

    /** Whether each of the other years is one of these. */
    public boolean containAll(CoveredYears other) {
        return first <= other.first && other.last <= last;
    }

    IntStream stream() {
        return IntStream.rangeClosed(first, last);
    }

    LocalDate firstDay() {
        return LocalDate.of(first, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(last, 12, 31);
    }

    /** The form of the calendar file, such as {@code 2020 .. 2026}. */
    @Override
    public String toString() {
        return first + " .. " + last;
    }
}
