package org.guanjia.application.port;

import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.MessageId;

/** What waits to be sent to somebody's telephone, and its way so far. */
public sealed interface Outgoing<O extends Outgoing<O>> permits OutgoingMessage, OutgoingDigest {

    /** What gateways know it by. */
    MessageId id();

    Dispatch dispatch();

    /** The same, further on its way. */
    O with(Dispatch next);

    /** That it came as far as that, for the record. */
    Effect advanced(Dispatch next);
}
