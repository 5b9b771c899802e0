package org.guanjia.application.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.reminder.RunningClock;
import org.guanjia.domain.reminder.WatchedClock;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.wish.StepClock;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.worktime.Deadline;

/** Which clocks of a wish run, so that somebody is reminded of them. */
final class WatchedWish {

    private WatchedWish() {}

    /**
     * The clocks that have a due instant; where there is none and something is to be done all the same, whether anything
     * happens. Of what was transferred nothing runs here.
     */
    static List<RunningClock> running(WishState wish, Rulebook rulebook) {
        if (wish.stage() == WishStage.TRANSFERRED) {
            return List.of();
        }
        List<RunningClock> running = new ArrayList<>();
        whole(wish)
                .flatMap(whole -> RunningClock.of(WatchedClock.WHOLE_CASE, whole, rulebook))
                .ifPresent(running::add);
        for (StepClock open : wish.clocks().open()) {
            RunningClock.of(WatchedClock.valueOf(open.step().name()), open.deadline(), rulebook)
                    .ifPresent(running::add);
        }
        if (running.isEmpty() && isToBeDone(wish)) {
            running.add(RunningClock.ofProgress(wish.annals().latest(), rulebook));
        }
        return List.copyOf(running);
    }

    private static Optional<Deadline> whole(WishState wish) {
        return wish.clocks().isFinished() || wish.wholeClockStandsStill()
                ? Optional.empty()
                : Optional.of(wish.clocks().whole());
    }

    private static boolean isToBeDone(WishState wish) {
        return !wish.stage().isEnd()
                || wish.awaitsCalendar()
                || wish.aftermath().hasOpenComplaint()
                || wish.aftermath().rectificationOpen();
    }
}
