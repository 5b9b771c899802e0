package org.guanjia.domain.rulebook;

/** Where the money of a commitment can come from. Sources are never mixed. */
public enum MoneySource {
    DESIGNATED_DONATION,
    CITY_FINANCE,
    CITY_CHARITY,
    /** The part of its matching that the town kept back. */
    RESERVE,
    TOWN_FINANCE_MATCH,
    TOWN_CHARITY_MATCH,
    VILLAGE_COLLECTIVE,
    SOCIAL
}
