package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/** Ends a wish without aid of its own, and hears complaints. */
final class Ending {

    private Ending() {}

    static List<WishEvent> withdraw(WishState state, PersonalTextId reason, Circumstances circumstances) {
        return List.of(new EndingEvent.Withdrawn(
                reason, PolicyDesk.movedByTimeAway(state, circumstances), circumstances.at()));
    }

    static List<WishEvent> discontinue(
            WishState state,
            EndingEvent.Discontinued.Cause cause,
            Optional<PersonalTextId> note,
            Circumstances circumstances) {
        return List.of(new EndingEvent.Discontinued(
                cause, note, PolicyDesk.movedByTimeAway(state, circumstances), circumstances.at()));
    }

    static List<WishEvent> merge(WishId itself, WishId into, PersonalTextId reason, Circumstances circumstances) {
        if (itself.equals(into)) {
            throw new Refusal.InvalidInput(FaultCode.REPEATED, "value", into.text());
        }
        return List.of(new EndingEvent.Merged(into, reason, circumstances.at()));
    }

    static List<WishEvent> transfer(
            WishState state, VillageCode village, WishId as, PersonalTextId reason, Circumstances circumstances) {
        if (village.town().equals(state.custody().village().town())) {
            throw new Refusal.InvalidInput(List.of(
                    Fault.of(FaultCode.SAME_TOWN, "code", village.text()).at("village")));
        }
        return List.of(new EndingEvent.Transferred(village, as, reason, circumstances.at()));
    }

    static List<WishEvent> returnFromProject(WishState state, PersonalTextId reason, Circumstances circumstances) {
        return List.of(new EndingEvent.ReturnedFromProject(
                reason, WholeCase.resumed(state, circumstances), circumstances.at()));
    }

    static List<WishEvent> decideComplaint(
            WishState state, String officer, boolean upheld, PersonalTextId reason, Circumstances circumstances) {
        Deciding.requireImpartial(state, officer);
        return List.of(new EndingEvent.ComplaintDecided(
                upheld
                        ? Optional.of(WholeCase.from(circumstances.at(), state.need(), circumstances))
                        : Optional.empty(),
                reason,
                circumstances.at()));
    }
}
