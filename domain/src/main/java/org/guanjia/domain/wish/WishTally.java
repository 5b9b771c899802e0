package org.guanjia.domain.wish;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.Months;

/**
 * What one wish adds to the figures (M-04): it follows from its state and the moment alone, so figures are sums of tallies and
 * can be counted anew at any time. A wish counts once under every value, in one month, in the village that it is in now.
 *
 * <p>A step that was taken several times counts in the month in which its first clock started, and as late if it was late any
 * time. A clock that stands still is open. A wish that was transferred counts as a request where it went, and so do its
 * receipt and its whole case; a case that was reopened counts by its new clock.
 *
 * @param marks under what it counts besides its stage, in order, each once
 * @param holdsFrom the last moment at which it came to count as it does though nothing happened, where there was one: before it,
 *     as where a time that ran ahead went back, it counts differently
 * @param changesAt the next such moment, where there is one
 */
@Enforces("M-04.overdue-counts-late")
public record WishTally(
        VillageCode village,
        WishStage stage,
        List<Mark> marks,
        Optional<Instant> holdsFrom,
        Optional<Instant> changesAt) {

    /** Which edition of this definition it is: another one's sums are of no use and are counted anew. */
    public static final int EDITION = 1;

    /** What comes first says how a step stands that was taken several times. */
    private static final List<DeadlineState> WORST_FIRST = List.of(
            DeadlineState.OVERDUE,
            DeadlineState.MISSED,
            DeadlineState.AWAITING_CALENDAR,
            DeadlineState.OPEN,
            DeadlineState.MET);

    public WishTally {
        marks = List.copyOf(marks);
    }

    /** That it counts under a value in a month. */
    public record Mark(YearMonth month, WishFigure figure, String value) implements Comparable<Mark> {

        private static final Comparator<Mark> ORDER =
                Comparator.comparing(Mark::month).thenComparing(Mark::figure).thenComparing(Mark::value);

        @Override
        public int compareTo(Mark other) {
            return ORDER.compare(this, other);
        }
    }

    /** The tally of a wish in that state, as of that moment. */
    public static WishTally of(WishState state, Instant at) {
        List<Mark> marks = new ArrayList<>();
        if (state.stage() != WishStage.TRANSFERRED) {
            marks.addAll(request(state));
        }
        Map<WishFigure, List<Deadline>> clocks = clocks(state);
        clocks.forEach((figure, deadlines) -> marks.add(standing(state, figure, deadlines, at)));
        satisfaction(state).ifPresent(marks::add);
        List<Instant> changes = clocks.entrySet().stream()
                .filter(clock -> !standsStill(state, clock.getKey()))
                .flatMap(clock -> clock.getValue().stream())
                .flatMap(WishTally::changes)
                .sorted()
                .toList();
        return new WishTally(
                state.custody().village(),
                state.stage(),
                marks.stream().sorted().toList(),
                changes.stream().filter(moment -> !moment.isAfter(at)).reduce((earlier, later) -> later),
                changes.stream().filter(moment -> moment.isAfter(at)).findFirst());
    }

    private static List<Mark> request(WishState state) {
        YearMonth month = Months.at(state.origin().submittedAt());
        Need need = state.need();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(month, WishFigure.CHANNEL, state.origin().channel().text()));
        marks.add(new Mark(month, WishFigure.FIELD, need.field().text()));
        marks.add(new Mark(month, WishFigure.CAUSE, need.cause().text()));
        need.groups().forEach(group -> marks.add(new Mark(month, WishFigure.GROUP, group.text())));
        marks.add(new Mark(month, WishFigure.KIND, need.kind().name()));
        state.examination().mode().ifPresent(mode -> marks.add(new Mark(month, WishFigure.MODE, mode.name())));
        return marks;
    }

    /** The clocks that count here, each figure's in the order in which they began. */
    private static Map<WishFigure, List<Deadline>> clocks(WishState state) {
        boolean isGone = state.stage() == WishStage.TRANSFERRED;
        Map<WishFigure, List<Deadline>> clocks = new EnumMap<>(WishFigure.class);
        if (!isGone) {
            clocks.put(WishFigure.CASE, List.of(state.clocks().whole()));
        }
        state.clocks().steps().stream()
                .filter(clock -> !isGone || !(clock.isOpen() || clock.step() == WishStep.RECEIPT))
                .forEach(clock -> clocks.computeIfAbsent(WishFigure.of(clock.step()), step -> new ArrayList<>())
                        .add(clock.deadline()));
        return clocks;
    }

    private static Mark standing(WishState state, WishFigure figure, List<Deadline> deadlines, Instant at) {
        DeadlineState worst = deadlines.stream()
                .map(deadline -> standsStill(state, figure) ? DeadlineState.OPEN : deadline.state(at))
                .min(Comparator.comparing(WORST_FIRST::indexOf))
                .orElseThrow();
        return new Mark(
                Months.at(deadlines.get(0).start()),
                figure,
                new ClockStanding(state.origin().rulebook(), worst).text());
    }

    private static boolean standsStill(WishState state, WishFigure figure) {
        Clocks clocks = state.clocks();
        return figure == WishFigure.CASE
                && state.wholeClockStandsStill()
                && !clocks.isFinished()
                && !clocks.whole().awaitsCalendar();
    }

    /** The moments at which a clock stands otherwise by itself: when it is due, unless it was done before, and when it is done. */
    private static Stream<Instant> changes(Deadline deadline) {
        return deadline.awaitsCalendar()
                ? Stream.empty()
                : Stream.concat(
                        deadline.due().stream()
                                .filter(due -> deadline.doneAt()
                                        .filter(done -> !done.isAfter(due))
                                        .isEmpty()),
                        deadline.doneAt().stream());
    }

    private static Optional<Mark> satisfaction(WishState state) {
        return state.stage() == WishStage.CLOSED
                ? state.aftermath()
                        .endedAt()
                        .map(closed -> new Mark(
                                Months.at(closed),
                                WishFigure.SATISFACTION,
                                state.aftermath()
                                        .evaluation()
                                        .map(given -> given.grade().name())
                                        .orElse(WishFigure.NOT_EVALUATED)))
                : Optional.empty();
    }
}
