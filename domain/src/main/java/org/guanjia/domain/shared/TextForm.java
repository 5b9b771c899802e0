package org.guanjia.domain.shared;

import java.util.regex.Pattern;

/**
 * What a text must look like before anything keeps it: not blank, no spaces around it, no NUL or other control
 * character, no half of a surrogate pair, no invisible reordering of its letters. Every other character of Unicode
 * passes and stays as it came; lengths count code points.
 */
public enum TextForm {
    /** One line. */
    LINE("[\\p{Cc}\\u2028\\u2029]"),
    /** Several lines, divided by LF; tabulators pass too. */
    PARAGRAPHS("[\\p{Cc}&&[^\\n\\t]]"),
    /** The text of a file: lines end in LF or CRLF, tabulators pass, and space around it stays. */
    FILE("[\\p{Cc}&&[^\\n\\r\\t]]");

    private static final Pattern BIDI_CONTROL =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final Pattern control;

    TextForm(String control) {
        this.control = Pattern.compile(control);
    }

    /**
     * The text itself.
     *
     * @param longest the greatest number of code points, inclusive
     * @throws Refusal.InvalidInput if the text is not of this form, with every fault it has
     */
    public String require(String text, int longest) {
        Faults faults = new Faults();
        if (text.isBlank()) {
            faults.add("", FaultCode.BLANK);
        } else if (this != FILE && !text.equals(text.strip())) {
            faults.add("", FaultCode.SURROUNDING_SPACE);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add("", FaultCode.TOO_LONG, "longest", Integer.toString(longest));
        }
        if (control.matcher(text).find()) {
            faults.add("", FaultCode.CONTROL_CHARACTER);
        }
        if (BIDI_CONTROL.matcher(text).find()) {
            faults.add("", FaultCode.BIDI_CONTROL);
        }
        if (text.codePoints().anyMatch(TextForm::isHalfOfAPair)) {
            faults.add("", FaultCode.LONE_SURROGATE);
        }
        faults.refuseIfAny();
        return text;
    }

    private static boolean isHalfOfAPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
