package org.guanjia.domain.shared;

/**
 * A person's name as it came, code point by code point: one line of 1 to 50 code points, not normalised, so that what is
 * printed is what the person's papers say. Its string for logs is masked; {@link #text} is the name.
 */
public record PersonName(String text) {

    private static final int LONGEST = 50;

    public PersonName {
        text = TextForm.LINE.require(text, LONGEST);
    }

    /**
     * The name as lists show it: the first and the last code point, with one {@code *} for each between. Of two only the
     * first stays, and of one nothing.
     */
    public String masked() {
        int[] letters = text.codePoints().toArray();
        if (letters.length == 1) {
            return "*";
        }
        String first = Character.toString(letters[0]);
        return letters.length == 2
                ? first + "*"
                : first + "*".repeat(letters.length - 2) + Character.toString(letters[letters.length - 1]);
    }

    @Override
    public String toString() {
        return masked();
    }
}
