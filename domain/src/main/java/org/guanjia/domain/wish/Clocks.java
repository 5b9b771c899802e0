package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.worktime.CalendarId;
import org.guanjia.domain.worktime.Deadline;

/**
 * The two kinds of clocks that a wish shows (R-07, M-07): the one of the whole case, and one for each step begun.
 *
 * @param whole by when the wish is finished (W-06, W-07)
 * @param steps in the order in which they began, the done ones among them
 */
public record Clocks(Deadline whole, List<StepClock> steps) {

    public Clocks {
        steps = List.copyOf(steps);
    }

    /** The clock of a step that is not done yet. */
    public Optional<StepClock> open(WishStep step) {
        return steps.stream()
                .filter(clock -> clock.step() == step && clock.isOpen())
                .findFirst();
    }

    /** The clocks of steps that are not done yet. */
    public List<StepClock> open() {
        return steps.stream().filter(StepClock::isOpen).toList();
    }

    /** Whether the whole case is finished. */
    public boolean isFinished() {
        return whole.doneAt().isPresent();
    }

    /** The earliest instant at which something that is still owed is late; empty where nothing is, or it is unknown. */
    public Optional<Instant> earliestDue(boolean wholeStandsStill) {
        Stream<Deadline> ofCase = isFinished() || wholeStandsStill ? Stream.empty() : Stream.of(whole);
        return Stream.concat(ofCase, open().stream().map(StepClock::deadline))
                .flatMap(deadline -> deadline.due().stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether something that is still owed waits for a calendar (M-08). */
    public boolean awaitCalendar() {
        return (!isFinished() && whole.awaitsCalendar())
                || open().stream().anyMatch(clock -> clock.deadline().awaitsCalendar());
    }

    /** The editions of the calendar behind the clocks that are open, or done at a time that cannot be judged yet. */
    Set<CalendarId> replaceableCalendars() {
        return Stream.concat(Stream.of(whole), steps.stream().map(StepClock::deadline))
                .filter(deadline -> deadline.doneAt().isEmpty() || deadline.awaitsCalendar())
                .map(Deadline::calendar)
                .collect(Collectors.toUnmodifiableSet());
    }

    Clocks started(WishStep step, Deadline deadline) {
        List<StepClock> more = new ArrayList<>(steps);
        more.add(new StepClock(step, deadline));
        return new Clocks(whole, more);
    }

    /** The step done, if it was open. */
    Clocks done(WishStep step, Instant at) {
        return mapOpen(step, deadline -> deadline.done(at));
    }

    /** The step begun again with that deadline, where there is one. */
    Clocks restarted(WishStep step, Optional<Deadline> anew, Instant at) {
        return anew.map(deadline -> done(step, at).started(step, deadline)).orElse(this);
    }

    /** Every open step but one done at that moment, in time or not. */
    Clocks doneBut(WishStep kept, Instant at) {
        Clocks result = this;
        for (WishStep step : WishStep.values()) {
            result = step == kept ? result : result.done(step, at);
        }
        return result;
    }

    Clocks with(Deadline newWhole) {
        return new Clocks(newWhole, steps);
    }

    Clocks finished(Instant at) {
        return isFinished() ? this : with(whole.done(at));
    }

    private Clocks mapOpen(WishStep step, UnaryOperator<Deadline> change) {
        return new Clocks(
                whole,
                steps.stream()
                        .map(clock -> clock.step() == step && clock.isOpen()
                                ? new StepClock(step, change.apply(clock.deadline()))
                                : clock)
                        .toList());
    }
}
