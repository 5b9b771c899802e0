package org.guanjia.application.port;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * A wish was looked at. Of two who looked at the same turn one takes effect; the other is refused as stale.
 *
 * @param turn of the watch that was found
 * @param nextAt when it is to be looked at again; empty where only an event can make that necessary
 */
public record WatchMoved(WishId wish, long turn, Optional<Instant> nextAt, Instant lookedAt) implements Effect {

    @Override
    public TownCode town() {
        return wish.town();
    }
}
