package org.guanjia.application.port;

import java.util.List;
import org.guanjia.domain.shared.WishId;

/**
 * The messages that decisions queued. A message is here exactly if the decision that queued it took effect, and is queued
 * once however often its command arrives.
 */
public interface Outbox {

    /** The messages about a wish in the order of their queueing. */
    List<QueuedMessage> about(WishId wish);
}
