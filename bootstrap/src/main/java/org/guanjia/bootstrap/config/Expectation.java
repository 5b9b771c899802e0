package org.guanjia.bootstrap.config;

import java.util.Locale;

/** What a setting should look like where only the program itself can say it; the texts of both languages stand with it. */
public enum Expectation {
    A_POSTGRESQL_ADDRESS,
    AN_ADDRESS_THAT_KEEPS_ROW_COUNTS,
    ONE_WAY_TO_THE_PASSWORD,
    AN_ADDRESS_THAT_NOBODY_ELSE_ANSWERS_FOR,
    SIGNATURE_ALGORITHMS,
    MEANINGS_OF_ROLES,
    NOTHING_BESIDE_A_DEMONSTRATION,
    THIS_MACHINE_ALONE,
    ADDRESSES_BY_COMMAS,
    WEBSITES_BY_COMMAS,
    AN_SMPP_ACCOUNT,
    AN_SMPP_SENDER,
    THREE_NUMBERS_BY_COMMAS,
    TWO_TIMES_OF_A_DAY;

    /** The value of a fault's slot, such as {@code a-postgresql-address}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
