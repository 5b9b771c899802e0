package org.guanjia.domain.person;

/** Why staff need to see plainly what is masked otherwise. */
public enum DisclosureReason {
    /** To speak with the person: call, visit, message. */
    CONTACT,
    /** To compare with papers and registers (W-05). */
    VERIFICATION,
    /** To decide on an application. */
    DECISION,
    /** To hand aid over or to pay it. */
    DELIVERY,
    /** To decide whether two requests are one (W-11). */
    DUPLICATE_CHECK,
    /** To put right what was written down wrongly. */
    CORRECTION,
    COMPLAINT,
    AUDIT
}
