package org.guanjia.bootstrap.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits. */
final class Hashes {

    private Hashes() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    static String of(String text) {
        return text(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String text(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
