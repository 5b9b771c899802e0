package org.guanjia.domain.fund;

/** What is still to be done with a commitment. */
public enum CommitmentStage {
    /** Something of it is neither ordered nor paid. */
    OPEN,
    /** All of it is ordered or done with, and the end of a payment is not known. */
    ORDERED,
    /** All of it is paid, or was given back. */
    SETTLED
}
