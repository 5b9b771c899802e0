package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.message.Dispatch;
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
        return switch (stage) {
            case CONFIRMED -> PaymentStanding.CONFIRMED;
            case FAILED -> PaymentStanding.FAILED;
            case ORDERED ->
                switch (dispatch.stage()) {
                    case WAITING, SENDING -> PaymentStanding.TO_HAND_OVER;
                    case ACCEPTED -> PaymentStanding.HANDED_OVER;
                    case HELD -> PaymentStanding.HELD;
                    case DELIVERED, UNDELIVERED, MADE_GOOD, DROPPED ->
                        throw new IllegalStateException("Order " + number + " went the way of a message");
                };
        };
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
