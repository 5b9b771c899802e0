package org.guanjia.application.port;

import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.TownCode;

/**
 * The order of a payment came a step further on its way to the bank. Of two steps from the same version one takes effect, the
 * other is refused as stale; so is the beginning of a handing over once the payment's end is known.
 *
 * @param dispatch as it stands now, one version after the one it came from
 */
public record PaymentAdvanced(PaymentNumber number, Dispatch dispatch) implements Effect {

    @Override
    public TownCode town() {
        return number.commitment().town();
    }
}
