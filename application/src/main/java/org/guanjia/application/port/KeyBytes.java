package org.guanjia.application.port;

import java.security.MessageDigest;
import java.util.Arrays;

/** The 256 bits of a secret key. Its string tells nothing of them, and comparing takes as long for any difference. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record KeyBytes(byte[] bytes) {

    /** How many bytes a key has. */
    public static final int LENGTH = 32;

    /** Refuses another length as a failure of the caller. */
    public KeyBytes {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("Key has " + bytes.length + " bytes instead of " + LENGTH);
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyBytes that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "***";
    }
}
