package org.guanjia.application.port;

import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * Which wish a channel's own number stands for in the whole city, so that a request that comes again is known as the same
 * (W-11). A reservation is durable at once, in a transaction of its own, before the wish is written.
 */
public interface ExternalNumbers {

    /**
     * Reserves a number for a wish, unless it stands for one.
     *
     * @param proposed the wish that it shall stand for
     * @return the wish that it stands for: the proposed one, or the one that came first; of any number of callers at once
     *     all get the same
     */
    WishId reserve(TownCode city, Code channel, String externalNumber, WishId proposed);
}
