package org.guanjia.application.port;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.shared.TownCode;

/**
 * How far each reader of the feed has come in each town, for readers that run on several servers under one name. It
 * guarantees:
 *
 * <ul>
 *   <li><b>one at a time</b>: of several who take a bookmark one holds it, until they put it back or the time that they named
 *       is over;
 *   <li><b>never back</b>: a bookmark only moves on, and only in the hands of who holds it;
 *   <li><b>durable</b>: where it was put stands before the call returns.
 * </ul>
 *
 * <p>It is no part of a host's transaction. Safe for use by several threads and by several processes on one database.
 */
public interface FeedBookmarks {

    /** The last position that the reader is done with in each of these partitions; 0 where it has not begun. */
    Map<TownCode, Long> positions(String reader, Set<TownCode> partitions);

    /**
     * Takes the bookmark of a reader in a partition for a while.
     *
     * @param until later than now; from then on others may take it
     * @return empty where somebody else holds it
     */
    Optional<Held> take(String reader, TownCode partition, Instant now, Instant until);

    /**
     * Puts the bookmark behind that position, and lets others take it.
     *
     * @return whether it was still held; else it stays where it is
     * @throws IllegalArgumentException if the position lies before the one it was taken at
     */
    boolean putBack(Held held, long position);

    /** A bookmark in somebody's hands. */
    record Held(String reader, TownCode partition, long position, Instant until) {}
}
