package org.guanjia.domain.rulebook;

/** The two kinds of micro-projects. */
public enum ProjectKind {
    WORKS,
    /** A public-welfare service. */
    SERVICE
}
