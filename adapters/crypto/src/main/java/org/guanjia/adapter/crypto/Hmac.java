package org.guanjia.adapter.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guanjia.application.port.KeyBytes;

/** HMAC-SHA-256, and keys derived from keys by it. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] NO_SALT = new byte[KeyBytes.LENGTH];

    private Hmac() {}

    static byte[] of(KeyBytes key, byte[] message) {
        return of(key.bytes(), message);
    }

    /** A key for one purpose: HKDF (RFC 5869) without salt. Keys of different purposes tell nothing of each other. */
    static KeyBytes derive(KeyBytes key, String purpose) {
        return derive(key, NO_SALT, purpose);
    }

    /** A key for one purpose and one salt: HKDF (RFC 5869). One block of output is a whole key. */
    static KeyBytes derive(KeyBytes key, byte[] salt, String purpose) {
        byte[] extracted = of(salt, key.bytes());
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        return new KeyBytes(of(
                extracted,
                ByteBuffer.allocate(info.length + 1).put(info).put((byte) 1).array()));
    }

    private static byte[] of(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
