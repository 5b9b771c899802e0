package org.guanjia.domain.shared;

/** How strongly a provision of a rule binds. */
public enum Force {
    /** What breaks it is refused. */
    MANDATORY,
    /** 原则上: refused unless the actor gives a justification; then a deviation stays on record. */
    IN_PRINCIPLE,
    /** A deadline or a dated amount: the late or short act is always accepted and marked. */
    DUTY,
    /** Opens a way that may be used. */
    PERMITTED
}
