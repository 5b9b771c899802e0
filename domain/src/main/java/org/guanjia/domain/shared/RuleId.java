package org.guanjia.domain.shared;

import java.util.regex.Pattern;

/**
 * The id of a rule in the rule table, such as {@code W-03} or {@code P-04b}: a letter for the chapter, a number of two
 * digits, and a small letter where a rule was split.
 */
public record RuleId(String text) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[A-Z]-\\d{2}[a-z]?");

    public RuleId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Rule id " + text + " is not a letter, a hyphen and two digits");
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
