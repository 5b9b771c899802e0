package org.guanjia.application.port;

import org.guanjia.domain.shared.TownCode;

/** A digest that is worded after the call was seen tells of it, so that it no longer asks for one; of no effect where it did not. */
public record StaffCallAnswered(StaffCalled call) implements Effect {

    @Override
    public TownCode town() {
        return call.town();
    }
}
