package org.guanjia.domain.person;

import org.guanjia.domain.shared.TextForm;

/**
 * Where a person can be found, as people say it: one line of 1 to 200 code points. Its string for logs is masked;
 * {@link #text} is the address.
 */
public record Address(String text) {

    private static final int LONGEST = 200;
    private static final int SHOWN = 6;
    private static final String HIDDEN = "***";

    public Address {
        text = TextForm.LINE.require(text, LONGEST);
    }

    /** As lists show it: its first six code points, where at least as many stay hidden, and never how long it is. */
    public String masked() {
        return text.codePointCount(0, text.length()) < 2 * SHOWN
                ? HIDDEN
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + HIDDEN;
    }

    @Override
    public String toString() {
        return masked();
    }
}
