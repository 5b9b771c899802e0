package org.guanjia.domain.rulebook;

/** How satisfied somebody was. */
public enum Grade {
    VERY_SATISFIED,
    SATISFIED,
    FAIRLY_SATISFIED,
    DISSATISFIED,
    VERY_DISSATISFIED
}
