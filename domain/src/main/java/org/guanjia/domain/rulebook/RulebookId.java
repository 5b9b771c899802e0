package org.guanjia.domain.rulebook;

import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** The name of an edition of the rulebook, such as {@code 2022}: up to 32 small letters, digits and hyphens. */
public record RulebookId(String text) implements Comparable<RulebookId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    public RulebookId {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "the name of an edition such as 2022");
        }
    }

    @Override
    public int compareTo(RulebookId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
