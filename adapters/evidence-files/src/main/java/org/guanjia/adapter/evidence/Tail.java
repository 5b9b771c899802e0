package org.guanjia.adapter.evidence;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Remembers the last bytes of what is written to it. */
final class Tail extends OutputStream {

    private static final int LENGTH = 1024;

    private byte[] last = new byte[0];

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int fresh = Math.min(length, LENGTH);
        int old = Math.min(last.length, LENGTH - fresh);
        byte[] joined = Arrays.copyOfRange(last, last.length - old, last.length + fresh);
        System.arraycopy(bytes, offset + length - fresh, joined, old, fresh);
        last = joined;
    }

    /** The bytes, each as the character of its number. */
    String text() {
        return new String(last, StandardCharsets.ISO_8859_1);
    }
}
