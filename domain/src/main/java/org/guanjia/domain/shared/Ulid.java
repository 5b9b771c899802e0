package org.guanjia.domain.shared;

import java.util.regex.Pattern;

/**
 * A ULID in its canonical text: 26 characters of Crockford's base 32 in capitals, the first ten a time in milliseconds,
 * the rest random. Sorts by time.
 */
public record Ulid(String text) implements Comparable<Ulid> {

    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public Ulid {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "26 characters of a ULID");
        }
    }

    @Override
    public int compareTo(Ulid other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
