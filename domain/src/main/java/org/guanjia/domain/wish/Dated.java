package org.guanjia.domain.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.domain.rulebook.Parameter;
import org.guanjia.domain.rulebook.TimeParameters;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.Period;

/**
 * How a rulebook dates what a wish began, whatever it was dated by when it began: due instants as texts, each with how it
 * stands. What cannot be dated for want of a calendar is told by its period.
 */
final class Dated {

    private Dated() {}

    static Optional<String> wholeCase(WishState wish, Circumstances under) {
        Deadline standing = wish.clocks().whole();
        Deadline recast = WholeCase.recast(standing, wish.need(), under);
        return Optional.of(
                wish.wholeClockStandsStill() ? due(recast) + " stands-still" : text(recast, standing.doneAt(), under));
    }

    /** The clocks of a step in the order in which they began; empty where it never did. */
    static Optional<String> step(WishStep step, Parameter<Period> period, WishState wish, Circumstances under) {
        String clocks = wish.clocks().steps().stream()
                .filter(clock -> clock.step() == step)
                .map(StepClock::deadline)
                .map(clock -> text(begun(clock.start(), period, under), clock.doneAt(), under))
                .collect(Collectors.joining(", "));
        return Optional.of(clocks).filter(text -> !text.isEmpty());
    }

    /** Empty where it is not closed; {@code never} where it cannot be reopened any more. */
    static Optional<String> reopening(WishState wish, Circumstances under) {
        boolean mayBe = wish.aftermath().reopenings() < under.rulebook().value(WishParameters.REOPENINGS);
        return wish.aftermath()
                .endedAt()
                .filter(ended -> wish.stage() == WishStage.CLOSED)
                .map(ended -> mayBe ? due(begun(ended, WishParameters.REOPENING_PERIOD, under)) : "never");
    }

    static Optional<String> duplicate(WishState wish, Circumstances under) {
        return wish.aftermath()
                .endedAt()
                .filter(ended -> wish.gaveAid())
                .map(ended -> DuplicateWindow.lastDay(under.rulebook(), CityTime.dateOf(ended)))
                .map(LocalDate::toString);
    }

    static Optional<String> retention(WishState wish, Circumstances under) {
        return wish.aftermath().endedAt().map(ended -> due(begun(ended, TimeParameters.RETENTION, under)));
    }

    private static Deadline begun(Instant start, Parameter<Period> period, Circumstances under) {
        return Deadline.of(start, under.rulebook().value(period), under.calendar());
    }

    private static String text(Deadline recast, Optional<Instant> done, Circumstances under) {
        DeadlineState state = done.map(recast::done).orElse(recast).state(under.at());
        return due(recast) + " " + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String due(Deadline deadline) {
        return deadline.due()
                .map(Instant::toString)
                .orElseGet(() -> deadline.term().text());
    }
}
