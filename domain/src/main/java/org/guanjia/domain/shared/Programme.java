package org.guanjia.domain.shared;

/** The two programmes of 民生大莞家; each has money of its own. */
public enum Programme {
    /** 民生微心愿: wishes. */
    WISHES,
    /** 民生微实事: micro-projects. */
    MICRO_PROJECTS
}
