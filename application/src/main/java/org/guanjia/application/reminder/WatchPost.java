package org.guanjia.application.reminder;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.FeedBookmarks;
import org.guanjia.application.port.FeedBookmarks.Held;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WatchCalled;
import org.guanjia.application.unattended.OwnRecord;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * Brings every wish that something happened to under watch, by the feed, so that no decision pays for it. Safe to run
 * anywhere, at any time and any number of times.
 */
public final class WatchPost {

    /** Under this name stands on record what watching does. */
    public static final String SUBJECT = "guanjia-watch";

    /** No listener of a host can have this name. */
    private static final String READER = "guanjia:watch";

    private static final Duration HELD = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final Feed feed;
    private final FeedBookmarks bookmarks;
    private final Reminders reminders;
    private final OwnRecord record;
    private final Set<TownCode> partitions;
    private final InstantSource clock;

    @Inject
    public WatchPost(
            Feed feed,
            FeedBookmarks bookmarks,
            Reminders reminders,
            Transactions transactions,
            Region region,
            InstantSource clock) {
        this.feed = feed;
        this.bookmarks = bookmarks;
        this.reminders = reminders;
        this.record = new OwnRecord(transactions, SUBJECT);
        this.partitions = Set.copyOf(region.partitions());
        this.clock = clock;
    }

    /**
     * Reads on in the feed of each town; for every few seconds.
     *
     * @return how many wishes are to be looked at for it
     */
    public int follow() {
        Map<TownCode, Long> read = bookmarks.positions(READER, partitions);
        Map<TownCode, Long> ends = feed.ends(partitions);
        return partitions.stream()
                .filter(town -> ends.getOrDefault(town, 0L) > read.getOrDefault(town, 0L))
                .sorted()
                .mapToInt(this::follow)
                .sum();
    }

    private int follow(TownCode town) {
        int called = 0;
        boolean goesOn = true;
        while (goesOn) {
            Instant now = clock.instant();
            Optional<Held> held = bookmarks.take(READER, town, now, now.plus(HELD));
            List<FeedEntry> page = held.map(taken -> feed.after(town, taken.position(), AT_ONCE))
                    .orElse(List.of());
            called += held.map(taken -> callAndPutBack(taken, page)).orElse(0);
            goesOn = page.size() == AT_ONCE;
        }
        return called;
    }

    private int callAndPutBack(Held held, List<FeedEntry> page) {
        long position = held.position();
        try {
            int called = call(touched(page));
            position = page.isEmpty() ? position : page.get(page.size() - 1).position();
            return called;
        } finally {
            bookmarks.putBack(held, position);
        }
    }

    private static Map<WishId, Instant> touched(List<FeedEntry> page) {
        Map<WishId, Instant> touched = new LinkedHashMap<>();
        for (FeedEntry entry : page) {
            if (entry.aggregate() instanceof WishId wish) {
                touched.put(wish, entry.recordedAt());
            }
        }
        return touched;
    }

    /**
     * Brings under watch what was overdue an hour ago and is not watched, as after a restored backup; for every hour or so.
     *
     * @return how many wishes were found
     */
    public int sweep() {
        Instant now = clock.instant();
        int found = 0;
        for (TownCode town : partitions) {
            List<WishId> page;
            do {
                page = reminders.unwatched(town, now.minus(Duration.ofHours(1)), AT_ONCE);
                Map<WishId, Instant> lost = new LinkedHashMap<>();
                page.forEach(wish -> lost.put(wish, now));
                found += call(lost);
            } while (page.size() == AT_ONCE);
        }
        return found;
    }

    private int call(Map<WishId, Instant> wishes) {
        if (wishes.isEmpty()) {
            return 0;
        }
        List<Effect> effects = wishes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(WishOrder.BY_ID))
                .<Effect>map(touched -> new WatchCalled(touched.getKey(), touched.getValue()))
                .toList();
        WishId first = wishes.keySet().iterator().next();
        record.write(first, clock.instant(), effects);
        return wishes.size();
    }
}
