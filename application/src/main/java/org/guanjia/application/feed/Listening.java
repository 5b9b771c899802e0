package org.guanjia.application.feed;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.FeedBookmarks;
import org.guanjia.application.port.FeedBookmarks.Held;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;

/**
 * Tells listeners what happened, from the beginning of the feed: at least once, in order for each town. Listeners of one name
 * on several servers share what there is to tell. Safe to run anywhere, at any time and any number of times.
 */
public final class Listening {

    /** Who stopped in the middle is followed by another server after that time. */
    private static final Duration HELD = Duration.ofMinutes(1);

    /** Leaves time for the one entry that takes long. */
    private static final Duration TOLD = HELD.dividedBy(2);

    private static final int AT_ONCE = 500;

    private final Feed feed;
    private final FeedBookmarks bookmarks;
    private final Set<TownCode> partitions;
    private final InstantSource clock;

    @Inject
    public Listening(Feed feed, FeedBookmarks bookmarks, Region region, InstantSource clock) {
        this.feed = feed;
        this.bookmarks = bookmarks;
        this.partitions = Set.copyOf(region.partitions());
        this.clock = clock;
    }

    /**
     * Tells a listener what there is to tell, of each town some hundred entries at most; for every second or less. Where it
     * fails, its bookmark stays before what failed, and other towns go on.
     *
     * @throws ListenerFailed after all towns, if it failed in any
     */
    public void tell(String name, FeedListener listener) {
        Map<TownCode, Long> told = bookmarks.positions(name, partitions);
        Map<TownCode, Long> ends = feed.ends(partitions);
        List<Exception> failures = new ArrayList<>();
        partitions.stream()
                .filter(town -> ends.getOrDefault(town, 0L) > told.getOrDefault(town, 0L))
                .sorted()
                .forEach(town -> tell(name, town, listener).ifPresent(failures::add));
        if (!failures.isEmpty()) {
            throw new ListenerFailed(name, failures);
        }
    }

    private Optional<Exception> tell(String name, TownCode town, FeedListener listener) {
        Instant now = clock.instant();
        return bookmarks.take(name, town, now, now.plus(HELD)).flatMap(held -> tell(held, now.plus(TOLD), listener));
    }

    private Optional<Exception> tell(Held held, Instant end, FeedListener listener) {
        long position = held.position();
        try {
            for (FeedEntry entry : feed.after(held.partition(), held.position(), AT_ONCE)) {
                if (clock.instant().isAfter(end)) {
                    break;
                }
                Optional<Exception> failure = failureAt(entry, listener);
                if (failure.isPresent()) {
                    return failure;
                }
                position = entry.position();
            }
            return Optional.empty();
        } finally {
            bookmarks.putBack(held, position);
        }
    }

    private static Optional<Exception> failureAt(FeedEntry entry, FeedListener listener) {
        try {
            listener.happened(entry);
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.of(hurried);
        } catch (Exception failure) {
            return Optional.of(failure);
        }
    }
}
