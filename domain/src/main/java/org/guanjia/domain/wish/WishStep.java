package org.guanjia.domain.wish;

/** The steps of a wish that have a clock of their own. */
public enum WishStep {
    /** Receipt is fed back (W-01). */
    RECEIPT,
    /** The department reports back (W-02). */
    POLICY_REPORT,
    /** The offices of the route decide. */
    DECISION,
    /** What an emergency left out is made up (W-09). */
    MAKE_UP,
    /** The resident evaluates (W-00). */
    EVALUATION
}
