package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.WorkCalendar;

/** Takes approvals back, begins rounds anew, and revokes what was decided by mistake. */
@Enforces({"A-05", "A-06"})
final class Ending {

    private Ending() {}

    static ApprovalEvent withdraw(ApprovalState state, String by, Optional<PersonalTextId> reason, Instant at) {
        state.stage().require(state.stage().isUnderWay());
        if (!state.parties().mayWithdraw(by)) {
            throw ApprovalProvision.NOT_THE_SUBMITTER.refusal();
        }
        return new ApprovalEvent.Withdrawn(by, reason, at);
    }

    static ApprovalEvent fallAway(ApprovalState state, Optional<PersonalTextId> reason, Instant at) {
        state.stage().require(state.stage().isUnderWay() && state.atOnce().isEmpty());
        return new ApprovalEvent.FellAway(reason, at);
    }

    static ApprovalEvent declareInterest(ApprovalState state, String by, WorkCalendar calendar, Instant at) {
        state.stage().require(state.stage().isUnderWay());
        if (state.interests().contains(by)) {
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.REPEATED, "value", by).at("by")));
        }
        Round round = state.round();
        boolean anew = state.stage() == ApprovalStage.OPEN && Impartiality.hasName(round.decisions(), by);
        Optional<Deadline> again =
                anew ? Optional.of(Deadline.of(at, round.terms().stepPeriod(), calendar)) : Optional.empty();
        return new ApprovalEvent.InterestDeclared(by, again, at);
    }

    /** That there is something to revoke, and nobody did so before. */
    static void requireRevocable(Approval mistaken) {
        ApprovalState state = mistaken.state();
        if (!state.stage().isDecided()) {
            throw ApprovalProvision.NOTHING_TO_REVOKE.refusal(
                    Map.of("stage", state.stage().word()));
        }
        state.revokedBy().ifPresent(earlier -> {
            throw ApprovalProvision.REVOKED_BEFORE.refusal(Map.of("by", earlier.text()));
        });
    }

    static void requireOnRoute(Round round, Collection<Office> offices) {
        List<Office> concerned = round.concerned();
        if (offices.stream().noneMatch(concerned::contains)) {
            throw ApprovalProvision.OFF_THE_ROUTE.refusal(
                    Map.of("route", concerned.stream().map(Office::text).collect(Collectors.joining(", "))));
        }
    }

    static ApprovalEvent revoke(Approval mistaken, Approval revocation, Instant at) {
        requireRevocable(mistaken);
        ApprovalId id = mistaken.id();
        if (!revocation.state().matter().revokes().equals(Optional.of(id))
                || revocation.state().stage() != ApprovalStage.APPROVED) {
            throw new IllegalArgumentException(revocation + " does not revoke " + mistaken);
        }
        return new ApprovalEvent.Revoked(revocation.id(), at);
    }
}
