package org.guanjia.domain.rulebook;

/** The offices that routes of approval lead through. */
public enum ApprovalOffice {
    VILLAGE_COMMITTEE,
    /** The lead department of the town. */
    TOWN_LEAD,
    /** The departments that the matter concerns, all of them. */
    TOWN_DEPARTMENTS,
    TOWN_CHARITY,
    CITY_BUREAU,
    CITY_CHARITY
}
