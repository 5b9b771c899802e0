package org.guanjia.application.feed.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Reads what happened in the towns that a reader may see, from the beginning on or from where they stopped. */
@UseCase(id = "read-events", everyStaffRole = true)
public final class ReadEvents {

    private static final Permission PERMISSION = Permission.of(ReadEvents.class);

    /** How much is gone through at most for one answer, whatever the reader may see of it. */
    private static final int MOST_PASSED = 1_000;

    private static final int AT_ONCE = 200;

    private final Feed feed;
    private final WishViews wishes;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ReadEvents(Feed feed, WishViews wishes, Inputs inputs, Region region) {
        this.feed = feed;
        this.wishes = wishes;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * From where on.
     *
     * @param after the cursor that this reader was given last, where there was one
     * @param limit at most so many events
     */
    public record Query(
            Optional<String> after,
            @NotNull @Min(1) @Max(500) Integer limit) {}

    /**
     * What happened next.
     *
     * @param events in the order of their positions, town by town
     * @param next the cursor to go on from, now or later
     * @param more whether there is more by now; also where these are none, since what the reader may not see was passed by
     */
    public record Answer(List<FeedEntry> events, String next, boolean more) {
        public Answer {
            events = List.copyOf(events);
        }
    }

    /**
     * The next events. Going on from its cursor gives every event that the reader may see, in order for each town, and none
     * twice; what was committed appears within a second or two.
     *
     * @throws Refusal.InvalidInput if the cursor was never given to a reader of these towns
     */
    public Answer handle(Actor actor, Query query) {
        PERMISSION.checkInCity(actor, region.city().code(), region.city().code().text());
        Query valid = inputs.valid(query);
        FeedSight sight = new FeedSight(actor, PERMISSION, wishes);
        List<TownCode> towns = sight.towns(region);
        Map<TownCode, Long> ends = feed.ends(Set.copyOf(towns));
        FeedCursor cursor = valid.after()
                .map(FeedCursor::parse)
                .orElse(FeedCursor.BEGINNING)
                .within(towns, ends);
        return new Reading(sight, valid.limit()).from(cursor, ends);
    }

    /** One answer in the making. */
    private final class Reading {

        private final FeedSight sight;
        private final int limit;
        private final List<FeedEntry> events = new ArrayList<>();
        private int passed;

        Reading(FeedSight sight, int limit) {
            this.sight = sight;
            this.limit = limit;
        }

        Answer from(FeedCursor cursor, Map<TownCode, Long> ends) {
            Map<TownCode, Long> read = new LinkedHashMap<>();
            boolean more = false;
            for (TownCode town : cursor.towns()) {
                long end = ends.getOrDefault(town, 0L);
                if (cursor.position(town) < end) {
                    long position = isFull() ? cursor.position(town) : read(town, cursor.position(town), end);
                    if (position > cursor.position(town)) {
                        read.put(town, position);
                    }
                    more |= position < end;
                }
            }
            return new Answer(events, cursor.movedTo(read).text(), more);
        }

        private boolean isFull() {
            return events.size() >= limit || passed >= MOST_PASSED;
        }

        /** The position that this town's feed was read to. */
        private long read(TownCode town, long from, long end) {
            long position = from;
            while (position < end && !isFull()) {
                List<FeedEntry> next = feed.after(town, position, Math.min(AT_ONCE, MOST_PASSED - passed));
                if (next.isEmpty()) {
                    throw new IllegalStateException("Feed of " + town + " has nothing after " + position);
                }
                for (FeedEntry entry : next) {
                    if (isFull()) {
                        break;
                    }
                    if (sight.sees(entry)) {
                        events.add(entry);
                    }
                    position = entry.position();
                    passed++;
                }
            }
            return position;
        }
    }
}
