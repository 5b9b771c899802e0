package org.guanjia.application.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** How far back a town's journal is read for what has no place yet, every second or less. */
class SealerTest {

    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Region region = Towns.REGION;
    private final TownCode town = region.partitions().get(0);
    private final Looking feed = new Looking();
    private final Sealer sealer = new Sealer(feed, region);

    /** What a sealing looked for. */
    private record Look(Instant now, Duration back, Instant notBefore) {}

    /** A feed that finds nothing but what it is told to, and knows what it was asked for in one town. */
    private final class Looking implements Feed {

        private final List<Look> looks = new ArrayList<>();
        private final Deque<Seal> answers = new ArrayDeque<>();

        @Override
        public Seal seal(TownCode partition, Instant now, Duration lookBack, Instant notBefore, int limit) {
            if (!partition.equals(town)) {
                return new Seal(0, Rest.NONE);
            }
            looks.add(new Look(now, lookBack, notBefore));
            return answers.isEmpty() ? new Seal(0, Rest.NONE) : answers.remove();
        }

        @Override
        public List<FeedEntry> after(TownCode partition, long position, int limit) {
            return List.of();
        }

        @Override
        public Map<TownCode, Long> ends(Set<TownCode> partitions) {
            return Map.of();
        }
    }

    @Test
    void does_not_look_again_for_what_it_would_have_found_a_moment_ago() {
        sealer.seal(NOON);
        sealer.seal(NOON.plusSeconds(1));

        assertThat(feed.looks)
                .containsExactly(
                        new Look(NOON, A_MINUTE, Instant.EPOCH),
                        new Look(NOON.plusSeconds(1), A_MINUTE, NOON.minus(A_MINUTE)));
    }

    @Test
    void looks_again_where_it_is_not_known_what_was_left() {
        feed.answers.add(new Feed.Seal(0, Feed.Rest.UNKNOWN));
        sealer.seal(NOON);
        sealer.seal(NOON.plusSeconds(1));

        assertThat(feed.looks).extracting(Look::notBefore).containsExactly(Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void looks_again_where_the_clock_was_put_back() {
        sealer.seal(NOON);
        sealer.seal(NOON.minusSeconds(3_600));

        assertThat(feed.looks).extracting(Look::notBefore).containsExactly(Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void looks_back_a_day_now_and_then_whatever_it_found_before() {
        sealer.seal(NOON);
        sealer.sweep(NOON.plusSeconds(1));

        assertThat(feed.looks).last().isEqualTo(new Look(NOON.plusSeconds(1), Duration.ofDays(1), Instant.EPOCH));
    }

    @Test
    void goes_on_until_nothing_is_left() {
        feed.answers.addAll(List.of(
                new Feed.Seal(500, Feed.Rest.MORE),
                new Feed.Seal(500, Feed.Rest.MORE),
                new Feed.Seal(7, Feed.Rest.NONE)));

        assertThat(sealer.seal(NOON)).isEqualTo(1_007);
        assertThat(feed.looks).hasSize(3);
    }
}
