package org.guanjia.domain.shared;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A ULID in its canonical text: 26 characters of Crockford's base 32 in capitals, the first ten a time in milliseconds,
 * the rest random. Sorts by time.
 */
public record Ulid(String text) implements Comparable<Ulid> {

    private static final int LENGTH = 26;
    private static final int TIME_CHARACTERS = 10;
    private static final int TIME_BITS = 48;
    private static final int RANDOM_BYTES = 10;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public Ulid {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "26 characters of a ULID");
        }
    }

    /**
     * The ULID of a moment and ten random bytes.
     *
     * @throws IllegalArgumentException if there are not ten bytes or the moment lies before 1970 or after 10889
     */
    public static Ulid of(Instant at, byte[] randomness) {
        long millis = at.toEpochMilli();
        if (randomness.length != RANDOM_BYTES || millis < 0 || millis >= 1L << TIME_BITS) {
            throw new IllegalArgumentException("Ulid needs a moment of 48 bits and ten random bytes");
        }
        byte[] bits = new byte[1 + RANDOM_BYTES + TIME_BITS / 8];
        ByteBuffer.wrap(bits).put((byte) 0).putLong(1, millis << 16).position(7).put(randomness);
        BigInteger number = new BigInteger(bits);
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return new Ulid(text.toString());
    }

    /**
     * The ULID of a name, the same whenever it is asked for, so that of what is named there can be only one. It carries the
     * first moment of 1970 and 80 bits of the name's SHA-256.
     */
    public static Ulid ofName(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return of(Instant.EPOCH, Arrays.copyOf(digest, RANDOM_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The moment it was made, to the millisecond. */
    public Instant at() {
        long millis = 0;
        for (int i = 0; i < TIME_CHARACTERS; i++) {
            millis = millis << 5 | ALPHABET.indexOf(text.charAt(i));
        }
        return Instant.ofEpochMilli(millis);
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
