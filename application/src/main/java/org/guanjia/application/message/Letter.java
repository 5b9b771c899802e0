package org.guanjia.application.message;

import java.util.Optional;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.domain.message.DispatchFault;

/** What is to be sent as it can be sent, or why it cannot. */
record Letter(Optional<SmsOrder> order, Optional<DispatchFault> fault) {

    static Letter of(SmsOrder order) {
        return new Letter(Optional.of(order), Optional.empty());
    }

    static Letter without(DispatchFault fault) {
        return new Letter(Optional.empty(), Optional.of(fault));
    }
}
