package org.guanjia.domain.person;

/** What somebody is to the person, in the household or speaking for them. */
public enum Relation {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    OTHER_RELATIVE,
    /** By law or appointed. */
    GUARDIAN,
    NEIGHBOUR,
    /** 网格员. */
    GRID_WORKER,
    /** 社工. */
    SOCIAL_WORKER,
    VOLUNTEER,
    VILLAGE_STAFF,
    OTHER
}
