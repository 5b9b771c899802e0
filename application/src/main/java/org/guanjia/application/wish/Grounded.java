package org.guanjia.application.wish;

import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Footing;

/** A request with what it stands on. */
record Grounded(Incoming incoming, Footing footing) {

    Duplicates.Sought sought() {
        return new Duplicates.Sought(
                incoming.person(), new Code(incoming.command().field()), footing.rulebook(), incoming.arrivedAt());
    }
}
