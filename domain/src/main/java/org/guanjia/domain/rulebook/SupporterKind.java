package org.guanjia.domain.rulebook;

/** Who a supporter is. */
public enum SupporterKind {
    ENTERPRISE,
    SOCIAL_ORGANISATION,
    CITIZEN
}
