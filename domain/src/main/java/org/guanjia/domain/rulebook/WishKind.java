package org.guanjia.domain.rulebook;

/** The kinds of wishes. */
public enum WishKind {
    URGENT_PERSONAL,
    SPECIAL_GROUP,
    /** A service that is open to everybody. */
    UNIVERSAL
}
