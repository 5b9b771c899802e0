package org.guanjia.application.wish;

import java.util.List;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.shared.WishId;

/** A request with what was looked up for it: what it stands on, and what may be the same need (W-11). */
record Prepared(Incoming incoming, Footing footing, List<WishId> possibleDuplicates) {

    Prepared {
        possibleDuplicates = List.copyOf(possibleDuplicates);
    }
}
