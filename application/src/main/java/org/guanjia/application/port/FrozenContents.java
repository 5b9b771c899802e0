package org.guanjia.application.port;

import java.util.SortedMap;
import org.guanjia.domain.shared.ApprovalId;

/** What approvals were decided on, kept for good. Safe for use by several threads. */
public interface FrozenContents {

    /** What each round was begun on, by its number; a round that was begun again on the same has none of its own. */
    SortedMap<Integer, String> of(ApprovalId approval);
}
