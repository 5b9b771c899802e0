package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where the feed of a town ends.
 *
 * @param hash of the last row, in hexadecimal
 * @param recordedUpTo when the latest entry that was sealed had been recorded
 */
record FeedHead(long position, String hash, Instant recordedUpTo) {

    private static final String FIND =
            "select position, hash, recorded_up_to from <schema>.feed_head where town = :town";

    /** Where it ends now; empty where nothing was ever sealed. */
    static Optional<FeedHead> of(Handle handle, String town) {
        return handle.createQuery(FIND)
                .bind("town", town)
                .map((row, context) -> new FeedHead(
                        row.getLong("position"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        Stored.instant(row, "recorded_up_to")))
                .findOne();
    }

    /** Before anything is sealed. */
    static FeedHead beginning() {
        return new FeedHead(0, HexFormat.of().formatHex(HashChain.beginning()), Instant.EPOCH);
    }

    /** The earlier of both, so that a clock that was fast for a while and is right again hides nothing. */
    Instant lookingBackFrom(Instant now) {
        return now.isBefore(recordedUpTo) ? now : recordedUpTo;
    }

    boolean isBeginning() {
        return position == 0;
    }
}
