package org.guanjia.application.wish;

import java.util.List;
import org.guanjia.domain.shared.WishId;

/** A request with what was looked up for it: what it stands on, and what may be the same need (W-11). */
record Prepared(Grounded grounded, List<WishId> possibleDuplicates) {

    Prepared {
        possibleDuplicates = List.copyOf(possibleDuplicates);
    }

    Incoming incoming() {
        return grounded.incoming();
    }
}
