package org.guanjia.domain.message;

import java.util.ArrayList;
import java.util.List;
import org.guanjia.domain.shared.TextForm;

/**
 * What somebody reads on a telephone: a signature, and a body of 1 to 1000 code points in one or several lines. It keeps every character
 * as it came. Its string for logs tells nothing of the body; {@link #text} is the text.
 */
public record MessageText(MessageSignature signature, String body) {

    /** The greatest number of code points of a body. */
    public static final int LONGEST = 1000;

    private static final int UNITS_ALONE = 70;
    private static final int UNITS_OF_A_PART = 67;

    public MessageText {
        body = TextForm.PARAGRAPHS.require(body, LONGEST);
    }

    /** The whole text, the signature in front. */
    public String text() {
        return signature.text() + body;
    }

    /**
     * The whole text as short messages carry it: one of up to 70 units of UTF-16, else several of up to 67, each as full as
     * can be without cutting a surrogate pair. Joined they are the text.
     */
    public List<String> parts() {
        String text = text();
        if (text.length() <= UNITS_ALONE) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        for (int start = 0;
                start < text.length();
                start += parts.get(parts.size() - 1).length()) {
            parts.add(text.substring(start, endOfPart(text, start)));
        }
        return List.copyOf(parts);
    }

    private static int endOfPart(String text, int start) {
        int end = Math.min(text.length(), start + UNITS_OF_A_PART);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    @Override
    public String toString() {
        return "MessageText" + signature + "***";
    }
}
