package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.WorkCalendar;

/** Calls in the next level; what it finds undecided stays so until somebody decides it. */
@Enforces("A-04")
final class Escalating {

    private Escalating() {}

    static ApprovalEvent overdue(
            ApprovalState state, Office from, Superiors superiors, WorkCalendar calendar, Instant at) {
        Office seat = seatOf(state, from);
        Deadline deadline = deadlineOf(state.round(), seat, from);
        if (!deadline.isOverdue(at)) {
            throw ApprovalProvision.NOT_OVERDUE.refusal(Map.of("office", from.text()));
        }
        return escalated(state, seat, from, Escalation.Ground.OVERDUE, superiors, calendar, at);
    }

    static ApprovalEvent nobodyLeft(
            ApprovalState state,
            Office from,
            Collection<String> staff,
            Superiors superiors,
            WorkCalendar calendar,
            Instant at) {
        Office seat = seatOf(state, from);
        long left = staff.stream()
                .filter(officer ->
                        Impartiality.against(state, List.of(officer), seat).isEmpty())
                .count();
        if (left > 0) {
            throw ApprovalProvision.SOMEBODY_LEFT.refusal(Map.of("office", from.text(), "left", Long.toString(left)));
        }
        return escalated(state, seat, from, Escalation.Ground.NOBODY_LEFT, superiors, calendar, at);
    }

    private static Office seatOf(ApprovalState state, Office from) {
        state.stage().require(state.stage() == ApprovalStage.OPEN);
        return state.round().seatOf(from, state.parties().recorder()).orElseThrow(() -> Deciding.notNext(from, state));
    }

    /** The time of the level that was called in last, else that of the step. */
    private static Deadline deadlineOf(Round round, Office seat, Office from) {
        return round.escalations().stream()
                .filter(escalation -> escalation.to().equals(from)
                        && escalation.seat().equals(seat)
                        && escalation.deadline().doneAt().isEmpty())
                .map(Escalation::deadline)
                .findFirst()
                .or(round::runningClock)
                .orElseThrow();
    }

    private static ApprovalEvent escalated(
            ApprovalState state,
            Office seat,
            Office from,
            Escalation.Ground ground,
            Superiors superiors,
            WorkCalendar calendar,
            Instant at) {
        Round round = state.round();
        Office to = superiors
                .of(from)
                .orElseThrow(() -> ApprovalProvision.NO_NEXT_LEVEL.refusal(Map.of("office", from.text())));
        int step = round.openStep(state.parties().recorder()).orElseThrow();
        boolean before = round.escalations().stream()
                .anyMatch(earlier -> earlier.step() == step
                        && earlier.seat().equals(seat)
                        && earlier.to().equals(to));
        if (before) {
            throw ApprovalProvision.ESCALATED_BEFORE.refusal(Map.of("office", from.text(), "next", to.text()));
        }
        Deadline due = Deadline.of(at, round.terms().stepPeriod(), calendar);
        return new ApprovalEvent.Escalated(new Escalation(step, seat, from, to, ground, due, at));
    }
}
