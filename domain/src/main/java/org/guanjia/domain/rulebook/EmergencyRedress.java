package org.guanjia.domain.rulebook;

/** What becomes of money that an emergency decision gave out and that was not upheld afterwards. */
public enum EmergencyRedress {
    /** It is asked back from the recipient. */
    RECOVER,
    /** The town decides to bear it. */
    WRITE_OFF
}
