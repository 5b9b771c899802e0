package org.guanjia.application.reminder;

import java.util.Comparator;
import org.guanjia.domain.shared.WishId;

/** The order in which rows of several wishes are written, so that nobody waits for each other in a circle. */
final class WishOrder {

    static final Comparator<WishId> BY_ID = Comparator.comparing(WishId::text);

    private WishOrder() {}
}
