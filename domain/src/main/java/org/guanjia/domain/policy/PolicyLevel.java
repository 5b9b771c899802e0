package org.guanjia.domain.policy;

/** The level at which the responsible department takes a request over. */
public enum PolicyLevel {
    CITY,
    TOWN
}
