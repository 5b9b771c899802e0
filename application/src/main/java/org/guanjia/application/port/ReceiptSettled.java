package org.guanjia.application.port;

import org.guanjia.domain.shared.ReceiptId;
import org.guanjia.domain.shared.TownCode;

/** A receipt is done with, and kept no longer. Settling it again does nothing. */
public record ReceiptSettled(ReceiptId id) implements Effect {

    @Override
    public TownCode town() {
        return id.town();
    }
}
