package org.guanjia.domain.wish;

import java.time.Instant;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;

/**
 * An emergency that one officer decided at once (W-09).
 *
 * @param approval in which it is made up
 * @param officer the subject of the officer whom the town lead had authorised
 */
public record Emergency(ApprovalId approval, Money amount, String officer, Instant at, Outcome outcome) {

    /** What became of it. */
    public enum Outcome {
        /** What was left out is still to be made up. */
        OPEN,
        UPHELD,
        /** Not upheld; the money is asked back. */
        RECOVER,
        /** Not upheld; the town decided to bear it. */
        WRITE_OFF
    }

    Emergency with(Outcome newOutcome) {
        return new Emergency(approval, amount, officer, at, newOutcome);
    }

    boolean isOverturned() {
        return outcome == Outcome.RECOVER || outcome == Outcome.WRITE_OFF;
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }
}
