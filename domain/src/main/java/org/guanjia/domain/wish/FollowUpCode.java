package org.guanjia.domain.wish;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * What lets whoever asked for something follow it without signing in, beside the case number (§13): 65 bits, as 13 characters
 * of Crockford's base 32 in three groups. It is secret: its own string does not show it.
 */
public record FollowUpCode(String text) {

    private static final int CHARACTERS = 13;
    private static final int BITS = 5 * CHARACTERS;
    private static final int BYTES = 9;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM =
            Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    public FollowUpCode {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "a follow-up code of 13 characters");
        }
    }

    /**
     * The code of the first 65 bits.
     *
     * @throws IllegalArgumentException if there are fewer
     */
    public static FollowUpCode of(byte[] bits) {
        if (bits.length < BYTES) {
            throw new IllegalArgumentException("Follow-up code needs " + BITS + " bits");
        }
        BigInteger number = new BigInteger(1, bits).shiftRight(8 * bits.length - BITS);
        StringBuilder characters = new StringBuilder();
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            characters.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return grouped(characters.toString());
    }

    /**
     * The code that somebody typed: small letters, spaces and hyphens as they like, O for 0 and I or L for 1.
     *
     * @throws Refusal.InvalidInput if it cannot be one
     */
    public static FollowUpCode parse(String typed) {
        String characters = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return characters.length() == CHARACTERS ? grouped(characters) : new FollowUpCode("");
    }

    private static FollowUpCode grouped(String characters) {
        return new FollowUpCode(
                characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8));
    }

    /** Whether it is the same code; takes equally long whatever the other one is. */
    public boolean matches(FollowUpCode other) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.US_ASCII), other.text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "****-****-*****";
    }
}
