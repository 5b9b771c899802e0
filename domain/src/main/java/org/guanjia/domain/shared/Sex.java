package org.guanjia.domain.shared;

/** A person's sex as their papers state it. */
public enum Sex {
    FEMALE,
    MALE
}
