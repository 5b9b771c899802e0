package org.guanjia.domain.shared;

import java.util.regex.Pattern;

/** The name of an edition of the policy list, such as {@code 2020}: up to 32 small letters, digits and hyphens. */
public record PolicyListId(String text) implements Comparable<PolicyListId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /**
     * @throws Refusal.InvalidInput if the text has another form
     */
    public PolicyListId {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "the name of an edition such as 2022");
        }
    }

    @Override
    public int compareTo(PolicyListId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
