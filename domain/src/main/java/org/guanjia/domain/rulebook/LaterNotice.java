package org.guanjia.domain.rulebook;

/** What is published of a project after its first notice. */
public enum LaterNotice {
    START,
    PROGRESS,
    CHANGE,
    CANCELLATION,
    RESULT
}
