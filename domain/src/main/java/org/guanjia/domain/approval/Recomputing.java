package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.WorkCalendar;

/** Computes the deadlines of an approval anew when another edition of the calendar is in force (M-08). */
@Enforces("M-08.deadlines-never-guessed")
final class Recomputing {

    private Recomputing() {}

    static Optional<ApprovalEvent> under(ApprovalState state, WorkCalendar edition, Instant at) {
        Round before = state.round();
        Round after = before.timed(deadline -> deadline.recomputed(edition).after());
        Optional<Deadline> makeUp = state.atOnce().map(AtOnce::makeUp);
        Optional<Deadline> anew =
                makeUp.map(deadline -> deadline.recomputed(edition).after());
        return after.equals(before) && anew.equals(makeUp)
                ? Optional.empty()
                : Optional.of(new ApprovalEvent.DeadlinesRecomputed(after.clocks(), after.escalations(), anew, at));
    }
}
