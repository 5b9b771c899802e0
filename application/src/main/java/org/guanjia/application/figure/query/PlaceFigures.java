package org.guanjia.application.figure.query;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guanjia.domain.region.PlaceLevel;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.wish.ClockStanding;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.worktime.DeadlineState;

/**
 * The figures of one place. Every number counts wishes, each once, and opens down to as many cases.
 *
 * @param code of the village, the town or the city
 * @param requests how many were submitted in the months asked for
 * @param breakdowns one for each figure but the clocks
 * @param clocks one for each clock and edition of the rulebook that wishes run under
 */
public record PlaceFigures(
        PlaceLevel level, String code, String name, long requests, List<Breakdown> breakdowns, List<OnTime> clocks) {

    public PlaceFigures {
        breakdowns = List.copyOf(breakdowns);
        clocks = List.copyOf(clocks);
    }

    /**
     * How wishes are spread over the values of a figure.
     *
     * @param values the most frequent first
     */
    public record Breakdown(WishFigure figure, List<Value> values) {
        public Breakdown {
            values = List.copyOf(values);
        }
    }

    /** How many wishes count under a value. */
    public record Value(String value, long wishes) {}

    /**
     * How clocks that started in the months asked for stand. Late is what was done late and what is overdue; what is open
     * and not due yet, or waits for a calendar, is neither late nor in time.
     *
     * @param met done in time
     * @param missed done late
     * @param overdue not done, and late by now
     * @param open not done, and there is still time
     * @param awaitingCalendar nobody can tell yet
     * @param judged what is in time or late: met, missed and overdue
     * @param percent the share of what is judged that was in time, two decimals, rounded down; absent where nothing is
     */
    public record OnTime(
            WishFigure clock,
            RulebookId rulebook,
            long met,
            long missed,
            long overdue,
            long open,
            long awaitingCalendar,
            long judged,
            Optional<String> percent) {

        private static OnTime of(WishFigure clock, RulebookId rulebook, Map<DeadlineState, Long> standing) {
            long met = standing.getOrDefault(DeadlineState.MET, 0L);
            long missed = standing.getOrDefault(DeadlineState.MISSED, 0L);
            long overdue = standing.getOrDefault(DeadlineState.OVERDUE, 0L);
            long judged = met + missed + overdue;
            return new OnTime(
                    clock,
                    rulebook,
                    met,
                    missed,
                    overdue,
                    standing.getOrDefault(DeadlineState.OPEN, 0L),
                    standing.getOrDefault(DeadlineState.AWAITING_CALENDAR, 0L),
                    judged,
                    OnTimeShare.percent(met, judged));
        }
    }

    /** Of sums by figure and value. */
    static PlaceFigures of(FigurePlaces.FigurePlace place, Map<WishFigure, Map<String, Long>> sums) {
        return new PlaceFigures(
                place.level(),
                place.code(),
                place.name(),
                sums.getOrDefault(WishFigure.KIND, Map.of()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                Stream.of(WishFigure.values())
                        .filter(figure -> !figure.isClock())
                        .map(figure -> breakdown(figure, sums.getOrDefault(figure, Map.of())))
                        .toList(),
                Stream.of(WishFigure.values())
                        .filter(WishFigure::isClock)
                        .flatMap(figure -> clocks(figure, sums.getOrDefault(figure, Map.of())))
                        .toList());
    }

    private static Breakdown breakdown(WishFigure figure, Map<String, Long> values) {
        return new Breakdown(
                figure,
                values.entrySet().stream()
                        .map(value -> new Value(value.getKey(), value.getValue()))
                        .sorted(Comparator.comparingLong(Value::wishes)
                                .reversed()
                                .thenComparing(Value::value))
                        .toList());
    }

    private static Stream<OnTime> clocks(WishFigure figure, Map<String, Long> values) {
        Map<RulebookId, Map<DeadlineState, Long>> byRulebook = new TreeMap<>();
        values.forEach((value, wishes) -> {
            ClockStanding standing = ClockStanding.parse(value);
            byRulebook
                    .computeIfAbsent(standing.rulebook(), rulebook -> new EnumMap<>(DeadlineState.class))
                    .put(standing.state(), wishes);
        });
        return byRulebook.entrySet().stream().map(each -> OnTime.of(figure, each.getKey(), each.getValue()));
    }
}
