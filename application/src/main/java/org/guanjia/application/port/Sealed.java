package org.guanjia.application.port;

import java.util.Arrays;

/** Bytes that say nothing without their key. Two are equal if their bytes are. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record Sealed(byte[] bytes) {

    public Sealed {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
