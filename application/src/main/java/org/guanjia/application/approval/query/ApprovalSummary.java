package org.guanjia.application.approval.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.ApprovalState;
import org.guanjia.domain.approval.Proposal;
import org.guanjia.domain.approval.Turn;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;

/**
 * An approval as people read it in a list.
 *
 * @param subject what it is about
 * @param kind the name of the route that its round goes
 * @param asked the money that it is about, where it is about any
 * @param granted what may be committed by it
 * @param round which one runs, or was the last one, from 1
 * @param atOnce whether an officer granted it in an emergency before the route was gone through (W-09)
 * @param revokes the approval whose decision was a mistake, where this one revokes it
 * @param next the offices of which one decides now
 */
public record ApprovalSummary(
        ApprovalId id,
        long version,
        String subject,
        ApprovalStage stage,
        Code kind,
        Optional<Money> asked,
        Optional<Money> granted,
        int round,
        boolean atOnce,
        Optional<ApprovalId> revokes,
        Optional<ApprovalId> revokedBy,
        Instant begunAt,
        List<OfficeTurn> next) {

    public ApprovalSummary {
        next = List.copyOf(next);
    }

    /**
     * An office whose turn it is.
     *
     * @param due by when it decides; absent while the calendar is missing
     */
    public record OfficeTurn(Office office, Optional<Instant> due) {

        static OfficeTurn of(Turn turn) {
            return new OfficeTurn(turn.office(), turn.deadline().due());
        }
    }

    static ApprovalSummary of(ApprovalView view) {
        ApprovalState state = view.state();
        Proposal proposal = state.round().terms().proposal();
        return new ApprovalSummary(
                view.id(),
                view.version(),
                state.matter().subject().text(),
                state.stage(),
                proposal.kind(),
                proposal.amount(),
                state.granted(),
                state.rounds().size(),
                state.atOnce().isPresent(),
                state.matter().revokes(),
                state.revokedBy(),
                state.rounds().get(0).begunAt(),
                state.turns().stream().map(OfficeTurn::of).toList());
    }
}
