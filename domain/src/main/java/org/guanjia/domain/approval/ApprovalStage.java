package org.guanjia.domain.approval;

import java.util.Map;
import org.guanjia.domain.shared.Refusal;

/** How far an approval has come. */
public enum ApprovalStage {
    /** Offices are deciding. */
    OPEN,
    /** Returned for amendment, which begins another round. */
    RETURNED,
    APPROVED,
    REFUSED,
    /** The submitter took it back before the last decision. */
    WITHDRAWN,
    /** What it was about ended otherwise, so that there is nothing to decide. */
    FALLEN_AWAY;

    /** Whether it waits for somebody. */
    public boolean isUnderWay() {
        return this == OPEN || this == RETURNED;
    }

    /** Whether the offices came to a decision. */
    public boolean isDecided() {
        return this == APPROVED || this == REFUSED;
    }

    /** The stage as the texts of refusals know it. */
    String word() {
        return "APPROVAL_" + name();
    }

    void require(boolean allowed) {
        if (isDecided() && !allowed) {
            throw ApprovalProvision.DECISION_STANDS.refusal(Map.of("stage", word()));
        }
        if (!allowed) {
            throw new Refusal.Conflict(Refusal.Conflict.Reason.OUT_OF_ORDER, Map.of("stage", word()));
        }
    }
}
