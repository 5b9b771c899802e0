package org.guanjia.domain.worktime;

import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * The name of one edition of the work calendar, such as {@code prc-2026}: small letters, digits and single hyphens, at
 * most 40 characters.
 */
public record CalendarId(String text) {

    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public CalendarId {
        if (text.length() > LONGEST) {
            throw new Refusal.InvalidInput(FaultCode.TOO_LONG, "longest", Integer.toString(LONGEST));
        }
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "such as prc-2026");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
