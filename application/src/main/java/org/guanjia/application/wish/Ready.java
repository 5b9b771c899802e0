package org.guanjia.application.wish;

import java.util.List;
import org.guanjia.application.port.Effect;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.wish.Need;

/**
 * A request that needs but a case number: its wish's identity is chosen, and what is personal in it is sealed.
 *
 * @param effects what is written beside the wish
 */
record Ready(WishId id, Prepared prepared, Capacity as, Need need, List<Effect> effects) {

    Ready {
        effects = List.copyOf(effects);
    }
}
