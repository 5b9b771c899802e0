package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.TownCode;

/**
 * What became of a payment; from then on its order is not handed over any more, unless its end is not known again. It follows
 * from the event of its commitment. That a payment failed is refused with reason twin in flight while its order is being handed
 * over, since the bank may be paying it; whoever hands it over and says nothing has given it up when the time for that is over,
 * and its attempt is a doubt.
 *
 * @param version of the commitment after that event
 * @param stage ordered where the end is not known again
 * @param at when that happened
 */
public record PaymentEnded(PaymentNumber number, long version, Payment.Stage stage, Instant at) implements Effect {

    @Override
    public TownCode town() {
        return number.commitment().town();
    }
}
