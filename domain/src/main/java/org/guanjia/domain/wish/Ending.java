package org.guanjia.domain.wish;

import java.util.Comparator;
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

    /** Goes by the first arrival, which a transfer keeps. */
    private static final Comparator<Wish> ARRIVAL = Comparator.comparing(
                    (Wish wish) -> wish.state().origin().arrivedAt())
            .thenComparing(wish -> wish.id().text());

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

    /**
     * Towns decide at once and none sees the other's decision before it stands; that no two wishes end as each other, and no
     * need is lost in a circle of any length, follows from what never changes. Whoever gave aid is never merged; among the
     * others a merge leads to who arrived earlier, and so never back.
     */
    static List<WishEvent> merge(Wish wish, Wish into, PersonalTextId reason, Circumstances circumstances) {
        if (wish.id().equals(into.id())) {
            throw new Refusal.InvalidInput(
                    FaultCode.REPEATED, "value", into.id().text());
        }
        WishState other = into.state();
        if (other.aftermath().continuedAs().isPresent() || (other.stage().isEnd() && !other.gaveAid())) {
            throw other.stage().outOfOrder(WishAct.MERGE);
        }
        if (hasGivenAid(wish.state())) {
            throw WishProvision.AID_STAYS.refusal();
        }
        if (!hasGivenAid(other) && ARRIVAL.compare(wish, into) < 0) {
            throw WishProvision.FIRST_GOES_ON.refusal();
        }
        return List.of(new EndingEvent.Merged(into.id(), reason, circumstances.at()));
    }

    /** Whether aid came of it, here or in the town that it goes on from; once true it stays so. */
    private static boolean hasGivenAid(WishState state) {
        return state.gaveAid() || state.aftermath().reopenings() > 0;
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
