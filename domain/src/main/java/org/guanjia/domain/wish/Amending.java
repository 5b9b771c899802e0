package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.worktime.Deadline;

/**
 * Changes a wish: freely before the approval; afterwards a changed need goes back to be decided anew, to be verified anew
 * where its new amount asks for more than there is, and to be triaged where an emergency left that out.
 */
final class Amending {

    private Amending() {}

    static List<WishEvent> amend(WishState state, Amendment amendment, Circumstances circumstances) {
        Need need = state.need().amended(amendment);
        Optional<Deadline> whole = Optional.of(state.clocks().whole())
                .filter(standing -> standing.doneAt().isEmpty())
                .filter(standing -> !standing.term().equals(WholeCase.period(need, circumstances.rulebook())))
                .map(standing -> WholeCase.recast(standing, need, circumstances));
        WishStage stage = stageAfter(state, amendment, need, circumstances);
        boolean sentBack = stage == state.stage() && state.grant().returned();
        Optional<Deadline> decision = stage == WishStage.VERIFIED && amendment.touchesTheNeed() && !sentBack
                ? Optional.of(Deciding.stepFrom(circumstances))
                : Optional.empty();
        return List.of(new IntakeEvent.Amended(amendment, whole, stage, decision, circumstances.at()));
    }

    private static WishStage stageAfter(WishState state, Amendment amendment, Need need, Circumstances circumstances) {
        boolean decidedAnew = state.stage().isGranted() || state.stage() == WishStage.VERIFIED;
        if (!amendment.touchesTheNeed() || !decidedAnew) {
            return state.stage();
        }
        if (state.examination().mode().isEmpty()) {
            return state.firstStage();
        }
        return Verifying.proofCarries(state, need, circumstances.rulebook()) ? WishStage.VERIFIED : WishStage.TRIAGED;
    }
}
