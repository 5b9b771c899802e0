package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.feed.query.ReadEvents;
import org.guanjia.application.figure.query.ListFigureCases;
import org.guanjia.application.figure.query.PlaceFigures;
import org.guanjia.application.figure.query.PlaceFigures.OnTime;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Page;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishTally;

/** The figures counted anew from the journal of the whole city, and held against those that are kept (M-04). */
final class Recount {

    private static final String PERIOD = "2025-01..2027-12";

    private final Guanjia guanjia;
    private final Instant now;
    private final List<WishTally> tallies;

    Recount(Guanjia guanjia, Instant now) {
        this.guanjia = guanjia;
        this.now = now;
        this.tallies = journals().entrySet().stream()
                .map(journal -> Wish.fold(journal.getKey(), journal.getValue()))
                .map(wish -> WishTally.of(wish.state(), now))
                .toList();
    }

    /** Proves that the figures of the city, its towns and their villages are these, and open down to as many cases. */
    void isKept() {
        ReadFigures.Answer city = read(Optional.empty(), "CITY");
        assertThat(city.asOf()).isEqualTo(now);
        assertThat(city.places())
                .singleElement()
                .satisfies(place -> assertThat(counts(place)).isEqualTo(counted(tallies.stream())));
        assertThat(byPlace(read(Optional.empty(), "TOWN")))
                .isEqualTo(recounted(tally -> tally.village().town().text()));
        Map<String, Map<String, Long>> villages =
                recounted(tally -> tally.village().text());
        tallies.stream().map(tally -> tally.village().town().text()).distinct().forEach(town -> {
            Map<String, Map<String, Long>> ofTown = new TreeMap<>(villages);
            ofTown.keySet().removeIf(village -> !village.startsWith(town));
            assertThat(byPlace(read(Optional.of(town), "VILLAGE"))).isEqualTo(ofTown);
        });
        counts(city.places().get(0))
                .forEach((value, wishes) -> assertThat(cases(value))
                        .as(value)
                        .doesNotHaveDuplicates()
                        .hasSize(Math.toIntExact(wishes)));
    }

    private Map<WishId, List<WishEvent>> journals() {
        Map<WishId, List<WishEvent>> journals = new LinkedHashMap<>();
        Optional<String> after = Optional.empty();
        ReadEvents.Answer part;
        do {
            part = guanjia.journal().events(Officials.AUDITOR, new ReadEvents.Query(after, 500));
            for (FeedEntry entry : part.events()) {
                if (entry.aggregate() instanceof WishId wish) {
                    journals.computeIfAbsent(wish, id -> new ArrayList<>()).add((WishEvent) entry.event());
                }
            }
            after = Optional.of(part.next());
        } while (part.more());
        return journals;
    }

    private ReadFigures.Answer read(Optional<String> town, String by) {
        return guanjia.figures()
                .read(
                        Officials.AUDITOR,
                        new ReadFigures.Query(Optional.of(PERIOD), town, Optional.empty(), Optional.of(by)));
    }

    private Map<String, Map<String, Long>> recounted(Function<WishTally, String> place) {
        return tallies.stream()
                .collect(Collectors.groupingBy(
                        place,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), of -> counted(of.stream()))));
    }

    private static Map<String, Long> counted(Stream<WishTally> tallies) {
        return tallies.flatMap(tally -> Stream.concat(
                        Stream.of("STAGE=" + tally.stage()),
                        tally.marks().stream().map(mark -> mark.figure() + "=" + mark.value())))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Map<String, Long>> byPlace(ReadFigures.Answer answer) {
        Map<String, Map<String, Long>> places = new TreeMap<>();
        answer.places().stream()
                .filter(place -> !counts(place).isEmpty())
                .forEach(place -> places.put(place.code(), counts(place)));
        return places;
    }

    private static Map<String, Long> counts(PlaceFigures place) {
        Map<String, Long> counts = new TreeMap<>();
        place.breakdowns()
                .forEach(breakdown -> breakdown
                        .values()
                        .forEach(value -> counts.put(breakdown.figure() + "=" + value.value(), value.wishes())));
        place.clocks().forEach(clock -> putStandings(clock, counts));
        counts.values().removeIf(wishes -> wishes == 0);
        return counts;
    }

    private static void putStandings(OnTime clock, Map<String, Long> counts) {
        String value = clock.clock() + "=" + clock.rulebook() + ":";
        counts.put(value + "MET", clock.met());
        counts.put(value + "MISSED", clock.missed());
        counts.put(value + "OVERDUE", clock.overdue());
        counts.put(value + "OPEN", clock.open());
        counts.put(value + "AWAITING_CALENDAR", clock.awaitingCalendar());
        assertThat(clock.judged()).isEqualTo(clock.met() + clock.missed() + clock.overdue());
    }

    private List<WishId> cases(String value) {
        int equals = value.indexOf('=');
        List<WishId> cases = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<WishView> page = guanjia.figures()
                    .cases(
                            Officials.AUDITOR,
                            new ListFigureCases.Query(
                                    value.substring(0, equals),
                                    Optional.of(value.substring(equals + 1)),
                                    Optional.of(PERIOD),
                                    Optional.empty(),
                                    Optional.empty(),
                                    after,
                                    17));
            page.items().forEach(wish -> cases.add(wish.id()));
            after = page.next();
        } while (after.isPresent());
        return cases;
    }
}
