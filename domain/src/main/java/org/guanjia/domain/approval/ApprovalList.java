package org.guanjia.domain.approval;

/** Which approvals somebody looks at. */
public enum ApprovalList {
    /** What somebody may decide for one of their offices now. */
    MINE,
    /** What waits for one of their offices, whoever there may decide it. */
    OFFICE,
    /** What they submitted, recorded or decided a part of, and others decide now. */
    OTHERS
}
