package org.guanjia.domain.evidence;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of stored bytes, 64 small hexadecimal digits. */
public record ContentHash(String text) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("ContentHash needs 64 small hexadecimal digits");
        }
    }

    /**
     * The hash of a digest's 32 bytes.
     *
     * @throws IllegalArgumentException if there are not 32
     */
    public static ContentHash of(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("ContentHash needs 32 bytes, not " + digest.length);
        }
        return new ContentHash(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return text;
    }
}
