package org.guanjia.domain.fund;

/** Where an ordered payment stands, as people see it. */
public enum PaymentStanding {
    /** Its order has not reached the bank, or nobody knows whether it has. */
    TO_HAND_OVER,
    /** The bank took the order and has not reported what became of it. */
    HANDED_OVER,
    /** The bank will not take the order, or answered nothing too often: a person has to look. */
    HELD,
    CONFIRMED,
    FAILED
}
