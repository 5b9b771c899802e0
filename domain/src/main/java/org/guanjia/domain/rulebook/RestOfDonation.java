package org.guanjia.domain.rulebook;

/** What becomes of the rest of a designated donation. */
public enum RestOfDonation {
    RETURN,
    SAME_PURPOSE,
    WISH_FUND
}
