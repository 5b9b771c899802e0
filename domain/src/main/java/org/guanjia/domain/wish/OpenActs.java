package org.guanjia.domain.wish;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What may be done with a wish: what its stage opens, without what has no object now. */
final class OpenActs {

    private OpenActs() {}

    static Set<WishAct> of(WishState state) {
        EnumSet<WishAct> open = EnumSet.noneOf(WishAct.class);
        open.addAll(state.stage().open());
        open.removeIf(Predicate.not(act -> hasObject(act, state)));
        return Collections.unmodifiableSet(open);
    }

    private static boolean hasObject(WishAct act, WishState state) {
        return switch (act) {
            case APPROVE, RETURN -> !state.grant().returned();
            case RESUBMIT -> state.grant().returned();
            case ACKNOWLEDGE -> state.clocks().open(WishStep.RECEIPT).isPresent();
            case DECIDE_DUPLICATES -> !state.examination().duplicatesDecided() && isExamined(state);
            case FIND_NO_POLICY, VERIFY -> isExamined(state);
            case ATTACH -> state.stage() != WishStage.TRANSFERRED;
            case TRANSFER -> !state.grant().hasOpenEmergency();
            case MAKE_UP -> state.grant().hasOpenEmergency();
            case REVOKE -> state.grant().inForce().isPresent();
            case RECTIFY -> state.aftermath().rectificationOpen();
            case COMPLAIN -> !state.aftermath().hasOpenComplaint();
            case DECIDE_COMPLAINT -> state.aftermath().hasOpenComplaint();
            case DECIDE_EMERGENCY -> state.grant().amount().isEmpty();
            default -> true;
        };
    }

    private static boolean isExamined(WishState state) {
        return state.stage().isBeforeApproval() || state.grant().hasOpenEmergency();
    }
}
