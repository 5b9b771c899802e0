package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.TownCode;

/**
 * A receipt told what became of a part. The first one counts; of two at the same time one is refused as stale.
 *
 * @param part as it stood before
 * @param receivedAt when the receipt came
 */
public record PartReported(SentPart part, SmsReceipt receipt, Instant receivedAt) implements Effect {

    @Override
    public TownCode town() {
        return part.town();
    }
}
