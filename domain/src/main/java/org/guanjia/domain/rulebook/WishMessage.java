package org.guanjia.domain.rulebook;

/** The messages that a wish owes its resident. */
public enum WishMessage {
    RECEIPT,
    RESULT,
    SURVEY_RESULT
}
