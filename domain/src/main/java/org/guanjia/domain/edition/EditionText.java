package org.guanjia.domain.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        if (!sha256.equals(hashOf(content))) {
            throw new IllegalArgumentException("Edition text has another hash than " + sha256);
        }
    }

    /**
     * The text with its hash.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if the text is blank, too long or hides something
     */
    public static EditionText of(String content) {
        return new EditionText(content, hashOf(content));
    }

    private static String hashOf(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "EditionText " + sha256;
    }
}
