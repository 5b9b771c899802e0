package org.guanjia.domain.edition;

import org.guanjia.domain.shared.Sha256;
import org.guanjia.domain.shared.TextForm;

/**
 * The text of an edition, character by character as it was given, byte order mark, comments and line ends included.
 *
 * @param sha256 of its bytes in UTF-8, 64 hexadecimal digits: what {@code sha256sum} says of the file
 */
public record EditionText(String content, String sha256) {

    /** The greatest number of characters of a text. */
    public static final int LONGEST = 400_000;

    /**
     * Takes a text as it was recorded; a new one is born by {@link #of}.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if the text is blank, too long or hides something
     * @throws IllegalArgumentException if the hash is that of another text
     */
    public EditionText {
        TextForm.FILE.require(content, LONGEST);
        if (!sha256.equals(Sha256.of(content))) {
            throw new IllegalArgumentException("Edition text has another hash than " + sha256);
        }
    }

    /**
     * The text with its hash.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if the text is blank, too long or hides something
     */
    public static EditionText of(String content) {
        return new EditionText(content, Sha256.of(content));
    }

    @Override
    public String toString() {
        return "EditionText " + sha256;
    }
}
