package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.domain.fund.CommitmentState;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;

/**
 * An ordered payment and how far its order came, as people read it.
 *
 * @param number what the bank knows the order by
 * @param unit whose money it is
 * @param attempts how often the order was, or may have been, handed over
 * @param doubts of how many of these the answer was lost
 * @param fault why the order is held, where it is
 * @param code what the bank said to that in its own words
 * @param handedOverAt when the bank took the order
 */
public record OrderedPaymentView(
        String number,
        CommitmentId commitment,
        long version,
        Subject subject,
        Programme programme,
        FundUnit unit,
        PaymentView payment,
        Instant orderedAt,
        PaymentStanding standing,
        int attempts,
        int doubts,
        Optional<DispatchFault> fault,
        Optional<String> code,
        Optional<Instant> handedOverAt) {

    static OrderedPaymentView of(PaymentOrders.Standing found) {
        CommitmentState state = found.commitment().state();
        Dispatch dispatch = found.order().dispatch();
        int payment = found.order().number().payment();
        return new OrderedPaymentView(
                found.order().number().text(),
                found.commitment().id(),
                found.commitment().version(),
                state.spending().subject(),
                state.fund().programme(),
                state.fund().unit(),
                PaymentView.of(state.payment(payment)),
                found.order().orderedAt(),
                found.order().standing(),
                dispatch.attempts(),
                dispatch.doubts(),
                dispatch.fault(),
                dispatch.code(),
                dispatch.acceptedAt());
    }
}
