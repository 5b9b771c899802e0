package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.then;
import static org.guanjia.adapter.contract.Fixtures.villageOf;
import static org.guanjia.adapter.contract.SampleFilter.in;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishFigures.Case;
import org.guanjia.application.port.WishFigures.Count;
import org.guanjia.application.port.WishFigures.Counted;
import org.guanjia.application.port.WishFigures.Place;
import org.guanjia.application.port.WishView;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishTally;
import org.guanjia.domain.worktime.Months;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link WishFigures}. */
public abstract class WishFiguresContract extends WishReading {

    private static final Months SEPTEMBER = Months.of(YearMonth.of(2026, 9));
    private static final Months YEAR = Months.parse("2026");
    private static final Instant BEFORE_NOON = NOON.minusSeconds(1);
    private static final int PLENTY = 1_000;

    private final VillageCode neighbours = villageOf(town, 202);

    @Test
    void counts_what_is_sealed_once_under_every_value() {
        write(SampleWish.of(village).in(new Code("housing")).handled(HandlingMode.EXPRESS));
        write(SampleWish.of(neighbours).at(WishStage.CLOSED).ended(NOON));
        assertThat(figures().ofTowns(Set.of(town), SEPTEMBER)).isEmpty();

        count(BEFORE_NOON);
        count(BEFORE_NOON);

        assertThat(ofTown(SEPTEMBER))
                .containsEntry("STAGE RECEIVED", 1L)
                .containsEntry("STAGE CLOSED", 1L)
                .containsEntry("CHANNEL grid-workers", 2L)
                .containsEntry("FIELD housing", 1L)
                .containsEntry("FIELD medical", 1L)
                .containsEntry("CAUSE illness", 2L)
                .containsEntry("KIND URGENT_PERSONAL", 2L)
                .containsEntry("MODE EXPRESS", 1L)
                .containsEntry("CASE 2022:OPEN", 2L)
                .containsEntry("SATISFACTION NOT_EVALUATED", 1L)
                .hasSize(10);
        assertThat(ofVillage(village, SEPTEMBER))
                .containsEntry("FIELD housing", 1L)
                .hasSize(7);
        assertThat(ofVillage(neighbours, SEPTEMBER))
                .containsEntry("FIELD medical", 1L)
                .hasSize(7);
    }

    @Test
    void counts_a_wish_where_and_as_it_is_now() {
        WishId wish = write(SampleWish.of(village));
        count(BEFORE_NOON);

        change(wish, SampleWish.of(neighbours).at(WishStage.TRIAGED).in(new Code("housing")));
        count(BEFORE_NOON);

        assertThat(ofVillage(village, YEAR)).isEmpty();
        assertThat(ofVillage(neighbours, YEAR)).isEqualTo(ofTown(YEAR));
        assertThat(ofTown(YEAR))
                .containsEntry("STAGE TRIAGED", 1L)
                .containsEntry("FIELD housing", 1L)
                .doesNotContainKeys("STAGE RECEIVED", "FIELD medical");
    }

    @Test
    void counts_what_only_time_changed() {
        write(SampleWish.of(village).due(NOON));
        count(BEFORE_NOON);
        assertThat(figures().uncounted(Set.of(town), BEFORE_NOON)).isEmpty();
        assertThat(figures().uncounted(Set.of(town), NOON)).containsExactly(town);

        count(NOON);

        assertThat(ofTown(SEPTEMBER)).containsEntry("CASE 2022:OVERDUE", 1L).doesNotContainKey("CASE 2022:OPEN");
        assertThat(figures().uncounted(Set.of(town), NOON.plus(Duration.ofDays(900))))
                .isEmpty();
    }

    @Test
    void tells_up_to_when_everything_is_counted() {
        Instant later = NOON.plusSeconds(10);
        assertThat(figures().countedUpTo(Set.of(town), later)).isEqualTo(later);
        assertThat(figures().countedUpTo(Set.of(), later)).isEqualTo(later);

        write(SampleWish.of(village).due(NOON.plusSeconds(5)));
        assertThat(figures().countedUpTo(Set.of(town), later)).isEqualTo(NOON);
        seal();
        assertThat(figures().countedUpTo(Set.of(town, newTown()), later)).isEqualTo(NOON);
        figures().count(town, NOON.plusSeconds(1), PLENTY);

        assertThat(figures().countedUpTo(Set.of(town), NOON.plusSeconds(2))).isEqualTo(NOON.plusSeconds(2));
        assertThat(figures().countedUpTo(Set.of(town), later)).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void takes_the_first_moment_of_a_month_in_and_leaves_its_end_to_the_next() {
        write(SampleWish.of(village).submitted(Instant.parse("2026-09-30T15:59:59.999999Z")));
        write(SampleWish.of(village).submitted(Instant.parse("2026-09-30T16:00:00Z")));
        count(BEFORE_NOON);

        assertThat(ofTown(SEPTEMBER)).containsEntry("KIND URGENT_PERSONAL", 1L);
        assertThat(ofTown(Months.parse("2026-10"))).containsEntry("KIND URGENT_PERSONAL", 1L);
        assertThat(ofTown(Months.parse("2026-09..2026-10"))).containsEntry("KIND URGENT_PERSONAL", 2L);
        assertThat(ofTown(Months.parse("2026-11"))).containsOnlyKeys("STAGE RECEIVED");
    }

    @Test
    void counts_in_parts_and_keeps_towns_apart() {
        VillageCode elsewhere = villageOf(newTown(), 201);
        for (int i = 0; i < 5; i++) {
            write(SampleWish.of(village));
            write(SampleWish.of(elsewhere));
        }
        seal();
        seal(elsewhere.town());
        assertThat(figures().uncounted(Set.of(town, elsewhere.town(), newTown()), BEFORE_NOON))
                .containsExactlyInAnyOrder(town, elsewhere.town());

        assertThat(figures().count(town, BEFORE_NOON, 2)).isTrue();
        assertThat(ofTown(YEAR)).containsEntry("STAGE RECEIVED", 2L);
        assertThat(figures().count(town, BEFORE_NOON, 2)).isTrue();
        assertThat(figures().count(town, BEFORE_NOON, 2)).isFalse();

        assertThat(ofTown(YEAR)).containsEntry("STAGE RECEIVED", 5L);
        assertThat(figures().ofTowns(Set.of(elsewhere.town()), YEAR)).isEmpty();
    }

    @Test
    void lists_the_cases_behind_a_count_page_by_page() {
        List<WishId> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            SampleWish wish = SampleWish.of(i % 2 == 0 ? village : neighbours);
            written.add(write(wish.submitted(i < 3 ? MORNING : MORNING.plus(Duration.ofDays(10)))));
        }
        write(SampleWish.of(village).in(new Code("housing")));
        count(BEFORE_NOON);
        Counted medical = counted(WishFigure.FIELD, Optional.of("medical"));

        assertThat(paged(medical, 2)).containsExactlyElementsOf(paged(medical, PLENTY));
        assertThat(ids(paged(medical, 3).stream().map(Case::wish).toList()))
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(paged(medical, PLENTY))
                .extracting(Case::place)
                .isSortedAccordingTo((one, other) -> one.text().compareTo(other.text()));
        assertThat(paged(counted(WishFigure.FIELD, Optional.empty()), 3)).hasSize(8);
        assertThat(paged(counted(WishFigure.STAGE, Optional.of("RECEIVED")), 3)).hasSize(8);
        assertThat(paged(counted(WishFigure.STAGE, Optional.empty()), 3)).hasSize(8);
        assertThat(paged(counted(WishFigure.FIELD, Optional.of("medica_")), 3)).isEmpty();
    }

    @Test
    void comes_to_what_a_recount_comes_to_and_opens_down_to_as_many_cases_whatever_happened() {
        Draw chance = new Draw(20261122);
        List<WishId> wishes = new ArrayList<>();
        Instant now = MORNING;
        for (int i = 0; i < 120; i++) {
            now = now.plusSeconds(chance.below(3_600));
            if (wishes.size() < 4 || chance.below(3) == 0) {
                wishes.add(write(drawn(chance)));
            } else {
                change(chance.oneOf(wishes), drawn(chance));
            }
            if (chance.below(4) == 0) {
                seal();
            }
            if (chance.below(4) == 0) {
                figures().count(town, now, 1 + chance.below(5));
            }
        }
        count(now);

        assertIsRecount(now);
        count(now.plus(Duration.ofDays(400)));
        assertIsRecount(now.plus(Duration.ofDays(400)));
        count(now);
        assertIsRecount(now);
    }

    @Test
    void counts_nothing_twice_though_several_count_while_others_write() {
        AtomicInteger writing = new AtomicInteger(3);
        Runners.race(6, runner -> () -> {
            if (runner < 3) {
                Draw chance = new Draw(runner);
                for (int i = 0; i < 12; i++) {
                    WishId wish = write(drawn(chance));
                    change(wish, drawn(chance));
                }
                writing.decrementAndGet();
            } else {
                while (writing.get() > 0) {
                    seal();
                    figures().count(town, NOON, 1 + runner);
                }
            }
            return runner;
        });

        count(NOON);

        assertIsRecount(NOON);
    }

    private SampleWish drawn(Draw chance) {
        WishStage stage = chance.oneOf(List.of(WishStage.values()));
        Instant submitted = MORNING.minus(Duration.ofHours(chance.below(24 * 90)));
        SampleWish wish = SampleWish.of(chance.either() ? village : neighbours)
                .at(stage)
                .of(chance.either() ? WishKind.UNIVERSAL : WishKind.URGENT_PERSONAL)
                .in(new Code("field-" + chance.below(3)))
                .through(new Code("channel-" + chance.below(3)))
                .submitted(submitted);
        if (stage == WishStage.CLOSED) {
            wish.ended(submitted.plus(Duration.ofDays(20)));
        }
        if (chance.either()) {
            wish.handled(chance.oneOf(List.of(HandlingMode.values())));
        }
        if (stage == WishStage.TRANSFERRED) {
            return wish;
        }
        return switch (chance.below(4)) {
            case 0 -> wish.awaitingCalendar();
            case 1 -> wish.finished();
            default -> wish.due(MORNING.plusSeconds(chance.below(3_600 * 200)));
        };
    }

    private void assertIsRecount(Instant at) {
        for (Months months : List.of(YEAR, SEPTEMBER, Months.parse("2026-06..2026-08"))) {
            assertThat(ofTown(months)).as("town, %s", months).isEqualTo(recounted(tally -> true, months, at));
            for (VillageCode place : List.of(village, neighbours)) {
                assertThat(ofVillage(place, months))
                        .as("%s, %s", place, months)
                        .isEqualTo(recounted(tally -> tally.village().equals(place), months, at));
            }
            for (Count count : figures().ofTowns(Set.of(town), months)) {
                Counted behind =
                        new Counted(Set.of(town), Set.of(), count.figure(), Optional.of(count.value()), months);
                assertThat(paged(behind, 7)).as("%s, %s", count, months).hasSize(Math.toIntExact(count.wishes()));
            }
        }
        assertThat(figures().countedUpTo(Set.of(town), at)).isEqualTo(at);
    }

    private Map<String, Long> recounted(Predicate<WishTally> admitted, Months months, Instant at) {
        return views().list(in(town).filter(), Optional.empty(), PLENTY).stream()
                .map(view -> WishTally.of(view.state(), at))
                .filter(admitted)
                .flatMap(tally -> Stream.concat(
                        Stream.of("STAGE " + tally.stage()),
                        tally.marks().stream()
                                .filter(mark -> months.contains(mark.month()))
                                .map(mark -> mark.figure() + " " + mark.value())))
                .collect(Collectors.groupingBy(mark -> mark, TreeMap::new, Collectors.counting()));
    }

    private List<Case> paged(Counted counted, int size) {
        List<Case> read = new ArrayList<>();
        List<Case> page;
        do {
            Optional<Place> after = read.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Place.parse(read.get(read.size() - 1).place().text()));
            page = figures().cases(counted, after, size);
            read.addAll(page);
        } while (page.size() == size);
        return read;
    }

    private Counted counted(WishFigure figure, Optional<String> value) {
        return new Counted(Set.of(town), Set.of(), figure, value, YEAR);
    }

    private void change(WishId id, SampleWish wish) {
        WishView now = new WishView(id, 1, wish.born().state().state());
        stores().transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK, NOON, then(tx.wishes().find(id).orElseThrow(), now.state())));
    }

    private void count(Instant now) {
        seal();
        while (figures().count(town, now, PLENTY)) {
            seal();
        }
    }

    private void seal() {
        seal(town);
    }

    private void seal(TownCode where) {
        stores().feed().seal(where, NOON.plus(Duration.ofDays(3)), Duration.ofDays(1), Instant.EPOCH, PLENTY);
    }

    private Map<String, Long> ofTown(Months months) {
        return byValue(figures().ofTowns(Set.of(town), months), town.text());
    }

    private Map<String, Long> ofVillage(VillageCode place, Months months) {
        return byValue(figures().ofVillages(Set.of(place), months), place.text());
    }

    private static Map<String, Long> byValue(Collection<Count> counts, String place) {
        assertThat(counts).allMatch(count -> count.place().equals(place));
        return counts.stream()
                .collect(Collectors.toMap(
                        count -> count.figure() + " " + count.value(), Count::wishes, Long::sum, TreeMap::new));
    }

    private WishFigures figures() {
        WishFigures figures = stores().wishFigures();
        return figures;
    }
}
