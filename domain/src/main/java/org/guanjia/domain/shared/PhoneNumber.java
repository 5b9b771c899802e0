package org.guanjia.domain.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A telephone number in the one form it is kept in: a mainland mobile number ({@code 13800138000}), a mainland landline
 * with area code and hyphen ({@code 0769-22334455}), or {@code +} with country code for everywhere else. It is made of
 * a text in ASCII digits without spaces; a landline's hyphen may be left out there, and a mainland number may come with
 * {@code +86}, a landline then without the 0 of its area code. Everything else is refused. Its string for logs is
 * masked; {@link #text} is the number.
 */
public record PhoneNumber(String text) {

    private static final String MAINLAND = "+86";

    public PhoneNumber {
        text = normalised(text);
        if (planOf(text).isEmpty()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "telephone number");
        }
    }

    private static String normalised(String text) {
        String number = text.startsWith(MAINLAND) ? national(text.substring(MAINLAND.length())) : text;
        Matcher landline = Plan.LANDLINE.form.matcher(number);
        return landline.matches() ? landline.group(1) + "-" + landline.group(2) : number;
    }

    private static String national(String afterCountryCode) {
        return Plan.MOBILE.covers(afterCountryCode) ? afterCountryCode : "0" + afterCountryCode;
    }

    /**
     * Whether a text message may be tried. Outside the mainland, Hong Kong, Macao and Taiwan nothing tells a mobile
     * number from a landline, so there it may.
     */
    public boolean canReceiveSms() {
        return plan().mobile.matcher(text).matches();
    }

    /** The number as lists show it, such as {@code 138****8000} or {@code 0769-******55}. */
    public String masked() {
        Plan plan = plan();
        int start = plan == Plan.LANDLINE ? text.indexOf('-') + 1 : plan.shownAtStart;
        int end = text.length() - plan.shownAtEnd;
        return text.substring(0, start) + "*".repeat(end - start) + text.substring(end);
    }

    private Plan plan() {
        return planOf(text).orElseThrow();
    }

    private static Optional<Plan> planOf(String number) {
        return Stream.of(Plan.values()).filter(plan -> plan.covers(number)).findFirst();
    }

    @Override
    public String toString() {
        return masked();
    }

    private enum Plan {
        MOBILE("1[3-9][0-9]{9}", ".*", 3, 4),
        LANDLINE("(010|02[0-9]|0[3-9][0-9]{2})-?([2-9][0-9]{6,7})", "", 0, 2),
        HONG_KONG("\\+852[2-9][0-9]{7}", "\\+852[4-9].*", 4, 2),
        MACAO("\\+853[2-8][0-9]{7}", "\\+8536.*", 4, 2),
        TAIWAN("\\+886[2-9][0-9]{7,8}", "\\+8869[0-9]{8}", 4, 2),
        ELSEWHERE("\\+(?!86|85[23]|886)[1-9][0-9]{6,14}", ".*", 3, 2);

        private final Pattern form;
        private final Pattern mobile;
        private final int shownAtStart;
        private final int shownAtEnd;

        Plan(String form, String mobile, int shownAtStart, int shownAtEnd) {
            this.form = Pattern.compile(form);
            this.mobile = Pattern.compile(mobile);
            this.shownAtStart = shownAtStart;
            this.shownAtEnd = shownAtEnd;
        }

        private boolean covers(String number) {
            return form.matcher(number).matches();
        }
    }
}
