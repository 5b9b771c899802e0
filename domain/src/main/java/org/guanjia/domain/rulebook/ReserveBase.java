package org.guanjia.domain.rulebook;

/** What the share of a town's reserve is taken of. */
public enum ReserveBase {
    /** The matching of the town alone. */
    MATCHING,
    /** All project money of the town, the matching included. */
    ALL
}
