package org.guanjia.application.port;

import org.guanjia.domain.shared.TownCode;

/** A text did not go to a number after all. */
public record NumberSpared(NumberUsed use) implements Effect {

    @Override
    public TownCode town() {
        return use.town();
    }
}
