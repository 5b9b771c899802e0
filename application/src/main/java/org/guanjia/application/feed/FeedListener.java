package org.guanjia.application.feed;

import org.guanjia.application.port.FeedEntry;

/** Hears of what happened, once it stands. */
@FunctionalInterface
public interface FeedListener {

    /**
     * Something happened. It is told at least once: after a failure or the end of a process it is told again, so who acts on
     * it remembers the town and the position.
     *
     * @throws Exception if it is to be told again later; what comes after it in that town waits
     */
    void happened(FeedEntry entry) throws Exception;
}
