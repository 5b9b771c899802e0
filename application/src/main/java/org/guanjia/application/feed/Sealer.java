package org.guanjia.application.feed;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.guanjia.application.port.Feed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;

/**
 * Gives committed journal entries their place in the feed of their town, town after town. Safe to run anywhere, at any time
 * and on any number of servers: who comes too late does nothing.
 */
public final class Sealer {

    /** Longer than a decision takes from its time of recording to its commit. */
    private static final Duration LATE_COMMITS = Duration.ofMinutes(1);

    /** Longer than any host keeps a transaction open. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final int AT_ONCE = 500;

    private final Feed feed;
    private final Region region;

    @Inject
    public Sealer(Feed feed, Region region) {
        this.feed = feed;
        this.region = region;
    }

    /**
     * Seals what was committed up to now; for every second or less.
     *
     * @return how many entries got their place
     */
    public long seal(Instant now) {
        return seal(now, LATE_COMMITS);
    }

    /** The same, and what was committed long after it was recorded: it looks back a day. For every few minutes. */
    public long sweep(Instant now) {
        return seal(now, A_DAY);
    }

    private long seal(Instant now, Duration lookBack) {
        long sealed = 0;
        for (TownCode partition : region.partitions()) {
            Feed.Seal seal;
            do {
                seal = feed.seal(partition, now, lookBack, AT_ONCE);
                sealed += seal.entries();
            } while (seal.goesOn());
        }
        return sealed;
    }
}
