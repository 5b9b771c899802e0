package org.guanjia.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanjia.domain.shared.TownCode;

/**
 * What happened in each town, in one order. Sealing gives committed journal entries their place in it. Every feed
 * guarantees:
 *
 * <ul>
 *   <li><b>committed only</b>: no entry is seen here whose decision did not take effect, nor before it did;
 *   <li><b>once, and without a gap</b>: every entry that is sealed has one position in its town, for ever, and positions run
 *       from 1; no entry ever appears before one that was read already;
 *   <li><b>in order</b>: the entries of one aggregate by version, all others about as they were recorded;
 *   <li><b>one seals at a time</b>: of several who seal one town's entries each place is given by one of them; the others
 *       give none, and are not refused;
 *   <li><b>nobody waits</b>: who writes down a decision never waits for who seals.
 * </ul>
 *
 * <p>It is no part of a host's transaction. Safe for use by several threads and by several processes on one database.
 */
public interface Feed {

    /**
     * Gives the next entries of a partition their places, the earliest recorded first; an entry that was committed late finds
     * its place as long as it was recorded no longer than the look-back before the last one sealed. An entry never comes
     * without those of its aggregate before it, whenever they were recorded.
     *
     * @param now later than whatever is recorded; what claims to be recorded later still is not looked back from
     * @param notBefore what was recorded before it is not looked for, except before others of its aggregate
     * @param limit about so many entries
     */
    Seal seal(TownCode partition, Instant now, Duration lookBack, Instant notBefore, int limit);

    /** The entries of a partition after that position, in order; none where the feed has come no further. */
    List<FeedEntry> after(TownCode partition, long position, int limit);

    /** The last position of each of these partitions; 0 where nothing was sealed yet. */
    Map<TownCode, Long> ends(Set<TownCode> partitions);

    /**
     * What one sealing came to.
     *
     * @param entries how many got their place
     */
    record Seal(int entries, Rest rest) {}

    /** What a sealing left. */
    enum Rest {
        /** Nothing of what it looked for. */
        NONE,
        /** More than the limit, perhaps. */
        MORE,
        /** That is not known: somebody else seals, or what was found waits for what comes before it. */
        UNKNOWN
    }
}
