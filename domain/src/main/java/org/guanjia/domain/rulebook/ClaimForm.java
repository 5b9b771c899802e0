package org.guanjia.domain.rulebook;

/** What a supporter gives. */
public enum ClaimForm {
    MONEY,
    GOODS,
    VOLUNTEERING,
    JOINT_PROJECT,
    WORKS_CONTRACTING,
    VENUE
}
