package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.PolicyReference;
import org.guanjia.domain.worktime.Deadline;

/** Looks for an existing policy first (W-02), and settles what may be the same need twice (W-11). */
@Enforces({"W-02.policy-first", "W-02.policy-report-period"})
final class PolicyDesk {

    private PolicyDesk() {}

    static List<WishEvent> ruleOutDuplicates(PersonalTextId reason, Circumstances circumstances) {
        return List.of(new ExaminationEvent.DuplicatesRuledOut(reason, circumstances.at()));
    }

    static List<WishEvent> findNone(PolicyListId edition, Circumstances circumstances) {
        return List.of(new ExaminationEvent.NoPolicyFound(edition, circumstances.at()));
    }

    /**
     * Refuses to go on while possible duplicates are undecided.
     *
     * @throws org.guanjia.domain.shared.Refusal.RuleBroken W-11
     */
    static void requireDuplicatesDecided(WishState state) {
        if (!state.examination().duplicatesDecided()) {
            throw WishProvision.DUPLICATES_UNDECIDED.refusal();
        }
    }

    static List<WishEvent> handOver(
            WishState state, PolicyReference policy, DepartmentContact contact, Circumstances circumstances) {
        requireDuplicatesDecided(state);
        Deadline report = circumstances.deadline(circumstances.rulebook().value(WishParameters.POLICY_REPORT_PERIOD));
        return List.of(new ExaminationEvent.HandedOver(
                new HandOver(policy, contact, circumstances.at()), report, circumstances.at()));
    }

    static List<WishEvent> comeBack(
            WishState state,
            ExaminationEvent.WayBack way,
            Optional<Money> aid,
            PersonalTextId reason,
            Circumstances circumstances) {
        return List.of(new ExaminationEvent.CameBack(
                way, aid, reason, movedByTimeAway(state, circumstances).orElseThrow(), circumstances.at()));
    }

    static List<WishEvent> solve(
            WishState state, Optional<Money> aid, Optional<PersonalTextId> report, Circumstances circumstances) {
        return List.of(new EndingEvent.SolvedByPolicy(
                aid, report, movedByTimeAway(state, circumstances).orElseThrow(), circumstances.at()));
    }

    /** The clock of the whole case moved by the time away; empty where no department has the wish. */
    static Optional<Deadline.Change> movedByTimeAway(WishState state, Circumstances circumstances) {
        return state.examination()
                .handOver()
                .map(handOver -> state.clocks()
                        .whole()
                        .movedByTimeAway(handOver.at(), circumstances.at(), circumstances.calendar()));
    }
}
