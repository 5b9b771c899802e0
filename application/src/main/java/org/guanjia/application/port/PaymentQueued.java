package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.TownCode;

/**
 * A payment was ordered, and its order waits to be handed over, due at once. It follows from the event of its commitment: nobody
 * says it beside that. What is to be handed over is read from the commitment when it is.
 */
public record PaymentQueued(PaymentNumber number, Instant orderedAt) implements Effect {

    @Override
    public TownCode town() {
        return number.commitment().town();
    }
}
