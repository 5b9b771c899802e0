package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * Something happened to a wish, so that it is to be looked at, whoever was just looking. It comes under watch, where it was
 * not.
 */
public record WatchCalled(WishId wish, Instant at) implements Effect {

    @Override
    public TownCode town() {
        return wish.town();
    }
}
