package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.ReceiptId;
import org.guanjia.domain.shared.TownCode;

/** A receipt as it came, kept until it is known what it is about, in the city's own partition. */
public record NotedReceipt(ReceiptId id, SmsReceipt receipt, Instant receivedAt) implements Effect {

    @Override
    public TownCode town() {
        return id.town();
    }
}
