package org.guanjia.application.refusal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with slots such as {@code {available}}, filled in one pass so that a value is never read as a slot. */
record SlotText(String template) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /** The text with its slots filled; a slot without a value stays as it is, for a test to find. */
    String fill(Map<String, String> values) {
        return SLOT.matcher(template)
                .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), slot.group())));
    }
}
