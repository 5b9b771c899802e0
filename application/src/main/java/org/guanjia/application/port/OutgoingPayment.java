package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.shared.CommitmentId;

/**
 * The order of a payment, and its way so far.
 *
 * @param stage what is known of the payment's end
 */
public record OutgoingPayment(PaymentNumber number, Instant orderedAt, Payment.Stage stage, Dispatch dispatch)
        implements Outgoing<OutgoingPayment> {

    /** Where it stands as people see it. */
    public PaymentStanding standing() {
        if (stage == Payment.Stage.ORDERED) {
            return dispatch.stage() == DispatchStage.HELD ? PaymentStanding.HELD : onItsWay();
        }
        return stage == Payment.Stage.CONFIRMED ? PaymentStanding.CONFIRMED : PaymentStanding.FAILED;
    }

    private PaymentStanding onItsWay() {
        return dispatch.stage() == DispatchStage.ACCEPTED ? PaymentStanding.HANDED_OVER : PaymentStanding.TO_HAND_OVER;
    }

    @Override
    public CommitmentId id() {
        return number.commitment();
    }

    @Override
    public OutgoingPayment with(Dispatch next) {
        return new OutgoingPayment(number, orderedAt, stage, next);
    }

    @Override
    public PaymentAdvanced advanced(Dispatch next) {
        return new PaymentAdvanced(number, next);
    }
}
