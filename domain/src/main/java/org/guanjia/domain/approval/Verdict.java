package org.guanjia.domain.approval;

/** What an office says. */
public enum Verdict {
    APPROVE,
    /** Ends the approval, whichever office says it. */
    REFUSE,
    /** Asks for an amendment, which begins another round. */
    RETURN
}
