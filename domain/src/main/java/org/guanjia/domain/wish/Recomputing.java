package org.guanjia.domain.wish;

import java.util.List;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.worktime.WorkCalendar;

/** Computes the deadlines of a wish anew when another edition of the calendar is in force (M-08). */
@Enforces("M-08.deadlines-never-guessed")
final class Recomputing {

    private Recomputing() {}

    /** What the clocks are under that edition; the same where nothing changes. */
    static Clocks under(Clocks clocks, WorkCalendar edition) {
        List<StepClock> steps = clocks.steps().stream()
                .map(clock -> new StepClock(
                        clock.step(), clock.deadline().recomputed(edition).after()))
                .toList();
        return new Clocks(clocks.whole().recomputed(edition).after(), steps);
    }
}
