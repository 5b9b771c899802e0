package org.guanjia.application.port;

import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.TownCode;

/**
 * What became of a payment; from then on its order is not handed over any more, unless its end is not known again. It follows
 * from the event of its commitment. That a payment failed is refused with reason twin in flight while its order is being handed
 * over, since the bank may be paying it.
 *
 * @param version of the commitment after that event
 * @param stage ordered where the end is not known again
 */
public record PaymentEnded(PaymentNumber number, long version, Payment.Stage stage) implements Effect {

    @Override
    public TownCode town() {
        return number.commitment().town();
    }
}
