package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.contract.SampleWishEvents;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishFigures.Count;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.BroughtAlong;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.wish.IntakeEvent;
import org.guanjia.domain.wish.Origin;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.worktime.Months;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables of figures keep beyond the contract: steps that never end, and editions of the tally. */
abstract class FigureTablesContract {

    private static final TownCode TOWN = new TownCode("441900006");
    private static final Actor CLERK =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(1));
    private static final Months ALWAYS = Months.parse("2020-01..2029-12");
    private static final int PLENTY = 1_000;

    private static final AtomicInteger MADE = new AtomicInteger();

    abstract TestDatabase database();

    @BeforeEach
    void bring_wishes_in() {
        for (int i = 0; i < 5; i++) {
            bringIn();
        }
        seal();
    }

    @Test
    void counts_again_what_somebody_counted_who_never_came_to_the_end() {
        List<Count> before = counts();

        database().jdbi().useTransaction(handle -> {
            assertThat(new FigureStep(handle, TOWN, LATER, 2).take(Turns.Turn.atOnce()))
                    .isTrue();
            handle.rollback();
        });
        assertThat(counts()).isEqualTo(before);
        count();

        assertThat(stages()).isEqualTo(wishes());
    }

    @Test
    void counts_everything_anew_where_an_earlier_edition_of_the_tally_was_counted() {
        count();
        List<Count> right = counts();
        execute("update <schema>.figure_count set wishes = wishes + 7");
        execute("update <schema>.figure_mark set marks = ';OLD=way;'");
        execute("update <schema>.figure_head set edition = 0");
        assertThat(figures().uncounted(Set.of(TOWN), LATER)).containsExactly(TOWN);
        assertThat(figures().countedUpTo(Set.of(TOWN), LATER)).isEqualTo(NOON);

        count();

        assertThat(counts()).isEqualTo(right);
        assertThat(stages()).isEqualTo(wishes());
        assertThat(figures().countedUpTo(Set.of(TOWN), LATER)).isEqualTo(LATER);
    }

    @Test
    void leaves_the_counts_of_a_later_release_alone() {
        count();
        List<Count> kept = counts();
        execute("update <schema>.figure_head set edition = 99");
        bringIn();
        seal();

        assertThat(figures().uncounted(Set.of(TOWN), LATER)).isEmpty();
        assertThat(figures().count(TOWN, LATER, PLENTY)).isFalse();

        assertThat(counts()).isEqualTo(kept);
        execute("update <schema>.figure_head set edition = 1");
        count();
        assertThat(stages()).isEqualTo(wishes());
    }

    private void execute(String sql) {
        database().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private void count() {
        while (figures().count(TOWN, LATER, 3)) {
            assertThat(figures().uncounted(Set.of(TOWN), LATER)).isNotEmpty();
        }
    }

    private long stages() {
        return counts().stream()
                .filter(count -> count.figure().name().equals("STAGE"))
                .mapToLong(Count::wishes)
                .sum();
    }

    private long wishes() {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from <schema>.wish")
                        .mapTo(Long.class)
                        .one());
    }

    private List<Count> counts() {
        return figures().ofTowns(Set.of(TOWN), ALWAYS).stream()
                .sorted(Comparator.comparing(Count::figure).thenComparing(Count::value))
                .toList();
    }

    private void seal() {
        database().stores().feed().seal(TOWN, LATER, Duration.ofMinutes(1), Instant.EPOCH, PLENTY);
    }

    private WishFigures figures() {
        return database().stores().wishFigures();
    }

    private void bringIn() {
        byte[] randomness =
                ByteBuffer.allocate(10).putInt(6, MADE.incrementAndGet()).array();
        WishId id = new WishId(TOWN, Ulid.of(NOON, randomness));
        IntakeEvent.Submitted sample =
                (IntakeEvent.Submitted) SampleWishEvents.all().get(0);
        database().stores().transactions().in(TOWN, Optional.empty(), tx -> {
            Origin origin = new Origin(
                    tx.caseNumbers().next(CaseKind.WISH, 2026),
                    sample.origin().rulebook(),
                    Optional.empty(),
                    NOON,
                    NOON,
                    sample.origin().channel(),
                    Optional.empty(),
                    CLERK.subject(),
                    Capacity.STAFF,
                    false,
                    false,
                    Optional.empty());
            WishEvent birth = new IntakeEvent.Submitted(
                    origin,
                    sample.need(),
                    sample.custody(),
                    List.of(),
                    sample.receipt(),
                    sample.whole(),
                    BroughtAlong.NOTHING,
                    NOON);
            return Changes.by(CLERK, NOON, new Outcome<>(Wish.fold(id, List.of(birth)), List.of(birth)));
        });
    }
}
