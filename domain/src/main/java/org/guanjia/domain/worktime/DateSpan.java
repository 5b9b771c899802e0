package org.guanjia.domain.worktime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * Days one after the other, such as those that a document is in force or somebody serves in an office.
 *
 * @param from the first day, inclusive
 * @param until the last day, inclusive; without one there is no end in sight
 */
public record DateSpan(LocalDate from, Optional<LocalDate> until) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) ?\\.\\. ?([0-9]{4}-[0-9]{2}-[0-9]{2})?");

    /**
     * @throws Refusal.InvalidInput if the last day is before the first
     */
    public DateSpan {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new Refusal.InvalidInput(
                    FaultCode.ENDS_BEFORE_IT_STARTS,
                    "from",
                    from.toString(),
                    "until",
                    until.get().toString());
        }
    }

    /**
     * Reads days such as {@code 2023-01-01 .. 2025-12-31} or, without an end, {@code 2020-04-01 ..}.
     *
     * @throws Refusal.InvalidInput if the text has another form, a date does not exist, or they are in the wrong order
     */
    public static DateSpan parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refusal.InvalidInput(
                    FaultCode.MALFORMED, "expected", "such as 2023-01-01 .. 2025-12-31 or 2020-04-01 ..");
        }
        return new DateSpan(
                date(form.group(1)), Optional.ofNullable(form.group(2)).map(DateSpan::date));
    }

    /** Whether the day is one of these. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !hasEndedBefore(date);
    }

    /** Whether every day of the other is one of these. */
    public boolean covers(DateSpan other) {
        return !other.from.isBefore(from)
                && (until.isEmpty()
                        || other.until.filter(last -> !hasEndedBefore(last)).isPresent());
    }

    /** Whether both have a day in common. */
    public boolean overlaps(DateSpan other) {
        return contains(other.from) || other.contains(from);
    }

    /** Whether the last day is before that one. */
    public boolean hasEndedBefore(LocalDate date) {
        return until.isPresent() && until.get().isBefore(date);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal.InvalidInput(FaultCode.NO_SUCH_DATE, "date", text);
        }
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return from + " .." + until.map(last -> " " + last).orElse("");
    }
}
