package org.guanjia.application.port;

import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.PartitionedId;

/** What waits to be handed to another side, a gateway or a bank, and its way so far. */
public sealed interface Outgoing<O extends Outgoing<O>> permits OutgoingMessage, OutgoingDigest, OutgoingPayment {

    /** What it belongs to on record. */
    PartitionedId id();

    Dispatch dispatch();

    /** The same, further on its way. */
    O with(Dispatch next);

    /** That it came as far as that, for the record. */
    Effect advanced(Dispatch next);
}
