package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.endedEarly;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.Feed.Rest;
import org.guanjia.application.port.Feed.Seal;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Feed}. */
public abstract class FeedContract {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Instant LATER = NOON.plus(Duration.ofDays(3));
    private static final int PLENTY = 1_000;

    private final TownCode town = newTown();

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void gives_every_committed_entry_its_place_once() {
        ExtensionId first = born(NOON);
        ExtensionId second = born(NOON.plusSeconds(1));
        end(first, NOON.plusSeconds(2));

        assertThat(seal()).isEqualTo(new Seal(3, Rest.NONE));
        assertThat(seal()).isEqualTo(new Seal(0, Rest.NONE));

        assertThat(read())
                .extracting(FeedEntry::position, FeedEntry::aggregate, FeedEntry::version)
                .containsExactly(
                        tuple(1L, first, 1L), //
                        tuple(2L, second, 1L),
                        tuple(3L, first, 2L));
    }

    @Test
    void tells_of_every_event_what_it_was_and_when_it_was_recorded() {
        ExtensionId id = born(NOON);

        seal();

        FeedEntry entry = read().get(0);
        assertThat(entry.town()).isEqualTo(town);
        assertThat(entry.event()).isEqualTo(recorded(id).events().get(0));
        assertThat(entry.occurredAt()).isEqualTo(MORNING);
        assertThat(entry.recordedAt()).isEqualTo(NOON);
        assertThat(entry.form().type()).isNotBlank();
        assertThat(entry.form().version()).isPositive();
        assertThat(entry.form().payload()).startsWith("{").endsWith("}");
    }

    @Test
    void shows_nothing_before_it_is_sealed_and_nothing_that_was_refused() {
        ExtensionId id = born(NOON);
        assertThat(read()).isEmpty();
        assertThat(stores().feed().ends(Set.of(town))).isEqualTo(Map.of(town, 0L));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> stores().transactions().in(town, Optional.empty(), tx -> {
                    tx.extensions().find(id);
                    return Changes.by(BUREAU_CLERK, NOON, recorded(new ExtensionId(town, newUlid())), recorded(id));
                }));
        seal();

        assertThat(read()).hasSize(1);
        assertThat(stores().feed().ends(Set.of(town))).isEqualTo(Map.of(town, 1L));
    }

    @Test
    void keeps_the_entries_of_an_aggregate_in_order_though_a_slow_clock_recorded_them() {
        ExtensionId id = born(NOON);
        end(id, NOON.minusSeconds(30));
        end(id, NOON.minusSeconds(40));
        ExtensionId other = born(NOON.minusSeconds(20));

        seal();

        assertThat(read())
                .filteredOn(entry -> entry.aggregate().equals(id))
                .extracting(FeedEntry::version)
                .containsExactly(1L, 2L, 3L);
        assertThat(read()).extracting(FeedEntry::aggregate).contains(other).hasSize(4);
    }

    @Test
    void never_gives_a_place_before_the_entries_of_the_aggregate_that_came_first_however_long_ago() {
        born(NOON.plus(Duration.ofDays(2)));
        seal();
        ExtensionId id = born(NOON.minus(Duration.ofDays(30)));
        end(id, NOON.minus(Duration.ofDays(40)));
        end(id, NOON.plus(Duration.ofDays(2)));

        seal();

        assertThat(read())
                .filteredOn(entry -> entry.aggregate().equals(id))
                .extracting(FeedEntry::version)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void gives_a_place_to_what_was_committed_late_after_what_was_sealed_already() {
        ExtensionId first = born(NOON);
        seal();
        ExtensionId late = born(NOON.minusSeconds(50));
        seal();
        ExtensionId veryLate = born(NOON.minus(Duration.ofHours(20)));
        stores().feed().seal(town, LATER, A_DAY, Instant.EPOCH, PLENTY);

        assertThat(aggregates()).containsExactly(first, late, veryLate);
    }

    @Test
    void leaves_what_was_recorded_before_a_moment_to_whoever_looks_back_further() {
        ExtensionId first = born(NOON);
        seal();
        ExtensionId late = born(NOON.plusSeconds(1));
        ExtensionId second = born(NOON.plusSeconds(9));

        stores().feed().seal(town, LATER, A_MINUTE, NOON.plusSeconds(9), PLENTY);
        seal();

        assertThat(aggregates()).containsExactlyInAnyOrder(first, late, second).startsWith(first);
    }

    @Test
    void goes_on_where_it_stopped_however_long_nobody_sealed() {
        ExtensionId first = born(NOON.minus(Duration.ofDays(100)));
        seal();
        ExtensionId second = born(NOON.minus(Duration.ofDays(50)));
        ExtensionId third = born(NOON);

        seal();

        assertThat(aggregates()).containsExactly(first, second, third);
    }

    @Test
    void goes_on_after_a_clock_that_was_years_ahead_for_a_while() {
        Instant ahead = NOON.plus(Duration.ofDays(1_000));
        ExtensionId first = born(ahead);
        stores().feed().seal(town, ahead, A_MINUTE, Instant.EPOCH, PLENTY);
        ExtensionId second = born(NOON);

        stores().feed().seal(town, NOON, A_MINUTE, Instant.EPOCH, PLENTY);

        assertThat(aggregates()).containsExactly(first, second);
    }

    @Test
    void goes_on_after_an_entry_that_claims_to_be_of_a_time_to_come() {
        ExtensionId first = born(NOON.plus(Duration.ofDays(1_000)));
        stores().feed().seal(town, NOON, A_MINUTE, Instant.EPOCH, PLENTY);
        ExtensionId second = born(NOON);

        stores().feed().seal(town, NOON.plusSeconds(1), A_MINUTE, Instant.EPOCH, PLENTY);

        assertThat(aggregates()).containsExactly(first, second);
    }

    @Test
    void seals_in_parts_and_reads_in_parts() {
        for (int i = 0; i < 7; i++) {
            born(NOON.plusSeconds(i));
        }

        assertThat(stores().feed().seal(town, LATER, A_MINUTE, Instant.EPOCH, 3))
                .isEqualTo(new Seal(3, Rest.MORE));
        assertThat(stores().feed().seal(town, LATER, A_MINUTE, Instant.EPOCH, 3))
                .isEqualTo(new Seal(3, Rest.MORE));
        assertThat(stores().feed().seal(town, LATER, A_MINUTE, Instant.EPOCH, 3))
                .isEqualTo(new Seal(1, Rest.NONE));

        assertThat(stores().feed().after(town, 2, 3))
                .extracting(FeedEntry::position)
                .containsExactly(3L, 4L, 5L);
        assertThat(stores().feed().after(town, 7, 3)).isEmpty();
    }

    @Test
    void keeps_towns_apart() {
        TownCode other = newTown();
        born(NOON);
        born(other, NOON);
        seal();

        assertThat(stores().feed().after(other, 0, PLENTY)).isEmpty();
        assertThat(stores().feed().ends(Set.of(town, other))).isEqualTo(Map.of(town, 1L, other, 0L));
        assertThat(stores().feed().ends(Set.of())).isEmpty();
    }

    @Test
    void gives_each_place_once_though_several_seal_while_others_write() {
        AtomicInteger writing = new AtomicInteger(4);
        List<List<Long>> readings = Runners.race(8, runner -> () -> {
            List<Long> seen = new ArrayList<>();
            if (runner < 4) {
                writeSome(NOON.plusSeconds(runner));
                writing.decrementAndGet();
            } else {
                while (writing.get() > 0) {
                    seal();
                    long last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
                    stores().feed().after(town, last, PLENTY).forEach(entry -> seen.add(entry.position()));
                }
            }
            return seen;
        });
        seal();

        List<FeedEntry> all = read();
        assertThat(all).hasSize(4 * 10 * 2).extracting(FeedEntry::position).containsExactlyElementsOf(upTo(80));
        assertThat(all).extracting(FeedEntry::aggregate, FeedEntry::version).doesNotHaveDuplicates();
        assertThat(readings).allSatisfy(seen -> assertThat(seen).containsExactlyElementsOf(upTo(seen.size())));
    }

    private void writeSome(Instant at) {
        for (int i = 0; i < 10; i++) {
            end(born(at), at);
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private Seal seal() {
        Feed feed = stores().feed();
        return feed.seal(town, LATER, A_MINUTE, Instant.EPOCH, PLENTY);
    }

    private List<FeedEntry> read() {
        return stores().feed().after(town, 0, PLENTY);
    }

    private List<AggregateId> aggregates() {
        return read().stream().map(FeedEntry::aggregate).toList();
    }

    private ExtensionId born(Instant recordedAt) {
        return born(town, recordedAt);
    }

    private ExtensionId born(TownCode where, Instant recordedAt) {
        ExtensionId id = new ExtensionId(where, newUlid());
        stores().transactions().in(where, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, recordedAt, recorded(id)));
        return id;
    }

    private void end(ExtensionId id, Instant recordedAt) {
        stores().transactions()
                .in(
                        id.town(),
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK,
                                recordedAt,
                                endedEarly(tx.extensions().find(id).orElseThrow(), LocalDate.of(2026, 3, 31))));
    }
}
