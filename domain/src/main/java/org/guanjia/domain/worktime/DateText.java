package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** The one written form of a date: four digits of the year, month and day with hyphens. */
public final class DateText {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private DateText() {}

    /**
     * Reads a date such as {@code 2026-01-31}.
     *
     * @throws Refusal.InvalidInput if the text has another form or there is no such day
     */
    public static LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "a date such as 2026-01-31");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal.InvalidInput(FaultCode.NO_SUCH_DATE, "date", text);
        }
    }
}
