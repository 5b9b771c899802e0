package org.guanjia.domain.fund;

/** What can be done with a fund year. */
public enum FundAct {
    RECEIVE,
    RECEIVE_ALLOCATION,
    RECEIVE_RETURN,
    REVERSE_RECEIPT,
    KEEP_RESERVE,
    GIVE_UP_RESERVE,
    DISBURSE,
    GRANT_QUOTA,
    TAKE_BACK,
    JUSTIFY_SHORTFALL,
    RETURN_SURPLUS,
    SETTLE,
    CLOSE
}
