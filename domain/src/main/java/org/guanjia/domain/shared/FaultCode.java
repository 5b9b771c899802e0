package org.guanjia.domain.shared;

import java.util.List;
import java.util.Locale;

/** What can be wrong with an input, one constant per text that a user may read, each with the slots of its text. */
public enum FaultCode {
    // any field
    REQUIRED,
    /** Something stands there that has no place beside the rest. */
    SURPLUS,
    BLANK,
    TOO_LONG("longest"),
    /** The slot says what is allowed in figures and signs, such as {@code 1 .. 200}. */
    OUT_OF_RANGE("allowed"),
    MALFORMED("expected"),
    NOT_ONE_OF("known"),
    /** The slot {@code first} is the place of the one that stands there first. */
    DUPLICATE("value", "first"),
    /** A duplicate that has no place of its own, such as a word within one value. */
    REPEATED("value"),
    ENDS_BEFORE_IT_STARTS("from", "until"),
    // text
    CONTROL_CHARACTER,
    BIDI_CONTROL,
    LONE_SURROGATE,
    SURROUNDING_SPACE,
    /** It says who somebody is where nobody may be named. */
    NAMES_SOMEBODY,
    // money and percentages
    AMOUNT_FORM,
    AMOUNT_DECIMALS("most"),
    AMOUNT_TOO_LARGE,
    PERCENTAGE_FORM,
    // identification
    CHECK_CHARACTER,
    NO_SUCH_DATE,
    BORN_IN_THE_FUTURE,
    NO_SUCH_REGION,
    // files
    MISSING_RECORD("record"),
    UNKNOWN_RECORD("record"),
    DUPLICATE_RECORD("record", "first"),
    WRONG_NUMBER_OF_FIELDS("needed", "found"),
    WRONG_HEADER("needed"),
    UNREADABLE_FILE("reason"),
    QUOTED_FIELD,
    /** A template does not have what it has to tell. */
    MISSING_SLOT("slot"),
    // evidence
    FILE_TOO_LARGE("largest"),
    FILE_TYPE_REFUSED("accepted"),
    DAMAGED_FILE,
    PICTURE_TOO_LARGE("most"),
    /** The name of a file leads to another folder. */
    PATH_IN_NAME,
    /** A photo inside a paper, from which nothing can be taken out, says where it was taken. */
    POSITION_INSIDE,
    // regions
    OTHER_CITY("code"),
    UNKNOWN_TOWN("code"),
    UNKNOWN_VILLAGE("code"),
    OUTSIDE_PROGRAMME("code"),
    /** It belongs to another town than the one that the file may speak of. */
    OTHER_UNIT("code", "unit"),
    // cases
    SAME_TOWN("code"),
    OTHER_TOWN("code"),
    UNKNOWN_ATTACHMENT("file"),
    // offices
    UNKNOWN_OFFICE("office"),
    UNKNOWN_STAFF("subject"),
    NOT_SERVING("subject", "office", "days"),
    /** They serve in none of the offices whose staff may take care of the case. */
    NOT_A_HANDLER("subject", "offices", "day");

    private final List<String> slots;

    FaultCode(String... slots) {
        this.slots = List.of(slots);
    }

    /** The key of the fault's text in kebab-case, such as {@code check-character}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of the values that every fault of this kind has. */
    public List<String> slots() {
        return slots;
    }
}
