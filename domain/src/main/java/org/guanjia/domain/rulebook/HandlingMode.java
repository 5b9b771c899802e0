package org.guanjia.domain.rulebook;

/** How a wish or a project is handled. */
public enum HandlingMode {
    /** Money of the programme solves it quickly. */
    EXPRESS,
    /** A supporter claims it. */
    DIRECT,
    /** A service station with its team serves it. */
    STATION
}
