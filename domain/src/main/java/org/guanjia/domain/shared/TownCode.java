package org.guanjia.domain.shared;

import java.util.regex.Pattern;

/**
 * The nine-digit statistics code of a town, street or park, such as {@code 441900105}. A city's own code ends in 000
 * ({@code 441900000}) and is used wherever something belongs to the city as a whole.
 */
public record TownCode(String text) implements Comparable<TownCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{9}");

    public TownCode {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "nine digits of a town code");
        }
    }

    /** Whether this is a city's own code and not one of its towns. */
    public boolean isCity() {
        return text.endsWith("000");
    }

    /** Whether both lie in one prefecture-level city, which the first four digits tell. */
    public boolean isOfSameCityAs(TownCode other) {
        return text.regionMatches(0, other.text, 0, 4);
    }

    @Override
    public int compareTo(TownCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
