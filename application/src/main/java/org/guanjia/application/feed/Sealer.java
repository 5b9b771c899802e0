package org.guanjia.application.feed;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<TownCode, Instant> done = new ConcurrentHashMap<>();

    @Inject
    public Sealer(Feed feed, Region region) {
        this.feed = feed;
        this.region = region;
    }

    /**
     * Seals what was committed up to now; for every second or less. It does not look again for what it would have found
     * before.
     *
     * @return how many entries got their place
     */
    public long seal(Instant now) {
        long sealed = 0;
        for (TownCode partition : region.partitions()) {
            sealed += seal(partition, now, LATE_COMMITS, doneBefore(partition, now));
        }
        return sealed;
    }

    /** The same, and what was committed long after it was recorded: it looks back a day. For every few minutes. */
    public long sweep(Instant now) {
        long sealed = 0;
        for (TownCode partition : region.partitions()) {
            sealed += seal(partition, now, A_DAY, Instant.EPOCH);
        }
        return sealed;
    }

    /** The moment before which all that is committed has its place, but for very late commits; a clock may be put back. */
    private Instant doneBefore(TownCode partition, Instant now) {
        Instant last = done.getOrDefault(partition, Instant.EPOCH);
        return last.isAfter(now) ? Instant.EPOCH : last;
    }

    private long seal(TownCode partition, Instant now, Duration lookBack, Instant notBefore) {
        long sealed = 0;
        Feed.Seal seal;
        do {
            seal = feed.seal(partition, now, lookBack, notBefore, AT_ONCE);
            sealed += seal.entries();
        } while (seal.rest() == Feed.Rest.MORE);
        if (seal.rest() == Feed.Rest.NONE) {
            done.put(partition, now.minus(LATE_COMMITS));
        }
        return sealed;
    }
}
