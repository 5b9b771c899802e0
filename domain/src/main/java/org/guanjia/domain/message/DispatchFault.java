package org.guanjia.domain.message;

/** Why a message is held, undelivered or dropped. */
public enum DispatchFault {
    /** The recipient has no number on record that receives text messages. */
    NO_NUMBER,
    /** The gateway will not send to this number. */
    NUMBER_REFUSED,
    /** The gateway will not send this text. */
    TEXT_REFUSED,
    /** The gateway will not send for us: account, signature, right. */
    SENDER_REFUSED,
    /** The gateway refused it for a reason that only its code says. */
    REFUSED,
    /** Its answer was lost too often. */
    TRIED_TOO_OFTEN,
    /** The templates have no word for what it has to say. */
    NO_WORDING,
    /** A receipt says that it did not arrive. */
    NOT_DELIVERED,
    /** The recipient's data was erased. */
    RECIPIENT_ERASED,
    /** What it was to tell of is done. */
    NOTHING_LEFT
}
