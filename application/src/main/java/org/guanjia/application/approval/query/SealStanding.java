package org.guanjia.application.approval.query;

/** What is known of the seal under a decision, held against what stands there now. */
public enum SealStanding {
    /** It stands for this decision, on this content. */
    GENUINE,
    /** It stands for something else: the seal, the decision or what it was decided on was changed. */
    BROKEN,
    /** It is none that is known here, or was made with a key that is gone. */
    UNKNOWN,
    /** Whoever verifies seals is away. */
    UNCHECKED
}
