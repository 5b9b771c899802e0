package org.guanjia.domain.reminder;

/** What of a case is watched. */
public enum WatchedClock {
    /** The case as a whole. */
    WHOLE_CASE,
    /** Receipt is fed back (W-01). */
    RECEIPT,
    /** The department reports back (W-02). */
    POLICY_REPORT,
    /** The offices of the route decide. */
    DECISION,
    /** What an emergency left out is made up (W-09). */
    MAKE_UP,
    /** The resident evaluates (W-00). */
    EVALUATION,
    /** Whether anything happens at all where nothing has a due time (M-03). */
    PROGRESS
}
