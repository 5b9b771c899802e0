package org.guanjia.domain.shared;

import java.util.regex.Pattern;

/**
 * The name of an existing policy (现行政策) within its list, such as {@code minimum-living}: up to 40 small letters, digits
 * and hyphens. What it stands for is said by one edition of the list, so that it is kept with that edition's name.
 */
public record PolicyId(String text) implements Comparable<PolicyId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /**
     * @throws Refusal.InvalidInput if the text has another form
     */
    public PolicyId {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "a code such as minimum-living");
        }
    }

    @Override
    public int compareTo(PolicyId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
