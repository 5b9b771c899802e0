package org.guanjia.domain.shared;

import java.util.Locale;

/** What can be wrong with an input, one constant per text that a user may read. */
public enum FaultCode {
    // any field
    REQUIRED,
    BLANK,
    TOO_LONG,
    OUT_OF_RANGE,
    MALFORMED,
    UNKNOWN,
    DUPLICATE,
    ENDS_BEFORE_IT_STARTS,
    // text
    CONTROL_CHARACTER,
    BIDI_CONTROL,
    LONE_SURROGATE,
    SURROUNDING_SPACE,
    // money and percentages
    AMOUNT_FORM,
    AMOUNT_DECIMALS,
    AMOUNT_TOO_LARGE,
    PERCENTAGE_FORM,
    // identification
    CHECK_CHARACTER,
    NO_SUCH_DATE,
    BORN_IN_THE_FUTURE,
    NO_SUCH_REGION,
    // files
    MISSING_RECORD,
    UNKNOWN_RECORD,
    DUPLICATE_RECORD,
    WRONG_NUMBER_OF_FIELDS,
    WRONG_HEADER,
    UNREADABLE_FILE,
    QUOTED_FIELD,
    // regions
    OTHER_CITY,
    UNKNOWN_TOWN;

    /** The key of the fault's text in kebab-case, such as {@code check-character}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
