package org.guanjia.bootstrap.access;

/** What use cases are asked about. */
enum Kind {
    WISH,
    APPROVAL,
    /** A file that was handed in with a wish. */
    FILE,
    /** A request for a village, brought in through the hotline. */
    SUBMISSION,
    /** The wishes of a village. */
    VILLAGE,
    TOWN,
    /** A town, or the city by its own code. */
    UNIT,
    /** A town, or the city by its own code, each of whose money is its own. */
    OWN_UNIT,
    /** Whoever holds money: a village, a town, the city. */
    FUND_PLACE,
    FUND_YEAR,
    /** A commitment of which a payment was ordered. */
    PAYMENT,
    /** A fund year, for what only the city's has. */
    CITY_FUND,
    /** What the city gave out to its towns. */
    ALLOCATION,
    /** A gift for something that its donor named. */
    DONATION,
    /** Such a gift, for those who act on its money. */
    OWN_DONATION,
    /** What the city does with its money as a whole. */
    MONEY,
    /** A fund year, for those who act on it. */
    OWN_FUND_YEAR,
    /** A commitment, for reading. */
    COMMITMENT,
    /** A commitment of projects or of a wish, for those who act on it. */
    OWN_COMMITMENT,
    /** What belongs to the city as a whole and has no id. */
    CITY,
    EDITION,
    EXTENSION,
    OFFICE,
    OWN_OFFICE,
    /** An office in which somebody is to be substituted. */
    POST,
    /** A substitution on record in an office. */
    SUBSTITUTION,
    /** A member of staff on record. */
    OFFICER
}
