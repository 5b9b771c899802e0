package org.guanjia.adapter.crypto;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.guanjia.application.port.KeyBytes;

/**
 * The form of a sealed stream: a byte that names it, a random salt, and segments of 64 KiB, each sealed by itself under a key
 * that only this stream has. A segment's nonce is its number and whether it is the last (STREAM, by Hoang, Reyhanitabar,
 * Rogaway and Vizár, 2015), so that none can be changed, moved, repeated, left out or cut off unnoticed. The last segment
 * may be shorter, and is empty in an empty stream only.
 */
final class StreamForm {

    static final byte FORM = 1;
    static final int SALT_BYTES = 32;
    static final int SEGMENT_BYTES = 64 * 1024;

    private final KeyBytes key;
    private final byte[] context;

    StreamForm(KeyBytes key, byte[] context) {
        this.key = key;
        this.context = context.clone();
    }

    byte[] seal(long number, boolean last, byte[] segment) {
        return AesGcm.seal(key, nonce(number, last), context, segment);
    }

    Optional<byte[]> open(long number, boolean last, byte[] sealed) {
        return AesGcm.open(key, nonce(number, last), context, sealed);
    }

    private static byte[] nonce(long number, boolean last) {
        return ByteBuffer.allocate(AesGcm.NONCE_BYTES)
                .putLong(AesGcm.NONCE_BYTES - Long.BYTES - 1, number)
                .put(AesGcm.NONCE_BYTES - 1, (byte) (last ? 1 : 0))
                .array();
    }
}
