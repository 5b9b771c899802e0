package org.guanjia.application.port;

import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishState;

/** A wish as it is read, without the right to decide on it. */
public record WishView(WishId id, long version, WishState state) {}
