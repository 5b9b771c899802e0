package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.HexFormat;

/**
 * Where the feed of a town ends.
 *
 * @param hash of the last row, in hexadecimal
 * @param recordedUpTo when the latest entry that was sealed had been recorded
 */
record FeedHead(long position, String hash, Instant recordedUpTo) {

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
