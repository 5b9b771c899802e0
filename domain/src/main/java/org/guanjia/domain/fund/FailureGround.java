package org.guanjia.domain.fund;

/** Why a payment did not reach its recipient. */
public enum FailureGround {
    ACCOUNT_UNKNOWN,
    ACCOUNT_CLOSED,
    NAME_DIFFERS,
    OVER_LIMIT,
    /** Whoever ordered it, or the bank, took it back before it was carried out. */
    TAKEN_BACK,
    OTHER
}
