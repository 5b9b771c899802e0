package org.guanjia.adapter.jdbi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The chain of hashes that makes a change, removal, insertion or reordering of journal rows show. Every row's hash covers
 * the one before and all of the row; a field's length goes before its bytes, so that no two rows share their bytes.
 */
final class HashChain {

    private static final int HASH_BYTES = 32;

    private HashChain() {}

    /** What stands before the first row of an aggregate. */
    static byte[] beginning() {
        return new byte[HASH_BYTES];
    }

    static byte[] next(byte[] previous, JournalRow row) {
        MessageDigest digest = sha256();
        digest.update(previous);
        add(digest, row.town());
        add(digest, row.aggregate());
        add(digest, row.version());
        add(digest, row.text().type());
        add(digest, row.text().version());
        add(digest, row.text().payload());
        add(digest, microseconds(row.occurredAt()));
        add(digest, microseconds(row.recordedAt()));
        add(digest, row.actor());
        return digest.digest();
    }

    /** What follows in a town's feed, where every row's hash covers the one before, its place and the journal row's hash. */
    static String next(String previous, FeedRow row) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        add(digest, row.town());
        add(digest, row.position());
        add(digest, row.aggregate());
        add(digest, row.version());
        digest.update(HexFormat.of().parseHex(row.entryHash()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static long microseconds(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
