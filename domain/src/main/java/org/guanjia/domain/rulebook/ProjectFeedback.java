package org.guanjia.domain.rulebook;

/** What the proposer of a project hears. */
public enum ProjectFeedback {
    RECEIPT,
    /** What the town, or below the threshold the consultation, came to. */
    DECISION,
    CLOSING,
    CLAIM_RESULT
}
