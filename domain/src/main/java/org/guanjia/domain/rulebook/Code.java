package org.guanjia.domain.rulebook;

import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * A word that a city adds to the system: a channel, a board, a column, a group of people, a department. It has up to 40
 * small letters, digits and hyphens, such as {@code 12345-portal}.
 */
public record Code(String text) implements Comparable<Code> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public Code {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "a code such as 12345-portal");
        }
    }

    @Override
    public int compareTo(Code other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
