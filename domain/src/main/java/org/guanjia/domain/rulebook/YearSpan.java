package org.guanjia.domain.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** Consecutive years that something holds for, first and last inclusive. */
public record YearSpan(int first, int last) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4}) ?\\.\\. ?([0-9]{4})");

    public YearSpan {
        if (last < first) {
            throw new Refusal.InvalidInput(
                    FaultCode.ENDS_BEFORE_IT_STARTS, "from", Integer.toString(first), "until", Integer.toString(last));
        }
    }

    /**
     * Reads years such as {@code 2023 .. 2025}.
     *
     * @throws Refusal.InvalidInput if the text has another form or the years are in the wrong order
     */
    public static YearSpan parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "years such as 2023 .. 2025");
        }
        return new YearSpan(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    public boolean contain(int year) {
        return first <= year && year <= last;
    }

    @Override
    public String toString() {
        return first + " .. " + last;
    }
}
