package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;

/** The wishes on record, for deciding on one of them. */
public interface Wishes {

    /** The wish as it was last written, with its version. */
    Optional<Wish> find(WishId id);
}
