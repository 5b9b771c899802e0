package org.guanjia.application.port;

import org.guanjia.domain.shared.CommitmentId;

/**
 * Which payment it is, everywhere and for ever: the same however often its order is handed over.
 *
 * @param payment its number within the commitment, from 1
 */
public record PaymentNumber(CommitmentId commitment, int payment) {

    public PaymentNumber {
        if (payment < 1) {
            throw new IllegalArgumentException("PaymentNumber " + payment + " of " + commitment);
        }
    }

    /** As banks and platforms know it, such as {@code 441900105-01K9…-1}. */
    public String text() {
        return commitment.text() + "-" + payment;
    }

    @Override
    public String toString() {
        return text();
    }
}
