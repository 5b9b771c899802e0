package org.guanjia.domain.fund;

import static org.guanjia.domain.fund.FundAct.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanjia.domain.shared.Refusal;

/** Where a fund year stands, with the acts that are open there (F-13). */
public enum FundYearStage {
    OPEN(
            RECEIVE,
            RECEIVE_ALLOCATION,
            RECEIVE_RETURN,
            REVERSE_RECEIPT,
            KEEP_RESERVE,
            GIVE_UP_RESERVE,
            DISBURSE,
            GRANT_QUOTA,
            TAKE_BACK,
            JUSTIFY_SHORTFALL,
            RETURN_SURPLUS,
            SETTLE),
    /** The year is over: what was ordered is confirmed or fails, what is left is returned or carried over. */
    SETTLING(
            RECEIVE,
            RECEIVE_ALLOCATION,
            RECEIVE_RETURN,
            REVERSE_RECEIPT,
            GIVE_UP_RESERVE,
            TAKE_BACK,
            JUSTIFY_SHORTFALL,
            RETURN_SURPLUS,
            CLOSE),
    /** Nothing is posted any more; what comes later is booked in the current year. */
    CLOSED(JUSTIFY_SHORTFALL);

    private final Set<FundAct> open;

    FundYearStage(FundAct... acts) {
        EnumSet<FundAct> set = EnumSet.noneOf(FundAct.class);
        set.addAll(List.of(acts));
        this.open = Collections.unmodifiableSet(set);
    }

    /** The acts that are open at this stage, as far as the stage alone decides. */
    public Set<FundAct> open() {
        return open;
    }

    /** How refusals name it among the stages of everything else. */
    String word() {
        return "FUND_YEAR_" + name();
    }

    /**
     * @throws Refusal.Conflict of reason out of order if the act is not open here
     */
    void require(FundAct act) {
        if (!open.contains(act)) {
            throw new Refusal.Conflict(
                    Refusal.Conflict.Reason.OUT_OF_ORDER, Map.of("act", act.name(), "stage", word()));
        }
    }
}
