package org.guanjia.domain.message;

/** Where a message stands on its way to whoever it is for. */
public enum DispatchStage {
    /** To be sent when its time comes, for the first time or anew. */
    WAITING,
    /** Somebody is sending it; if nothing is heard of them in time, it may have been sent. */
    SENDING,
    /** The gateway took it. Where it gives receipts, one follows. */
    ACCEPTED,
    /** A receipt says that it is on the telephone. */
    DELIVERED,
    /** A receipt says that it will never be on the telephone. */
    UNDELIVERED,
    /** It cannot be sent as things stand: a person has to look. */
    HELD,
    /** A person told the recipient in another way, on record. */
    MADE_GOOD,
    /** There is nobody left to tell, or nothing. */
    DROPPED;

    /** Whether a person owes it something: to send it anew, or to tell the recipient in another way. */
    public boolean needsPerson() {
        return this == HELD || this == UNDELIVERED;
    }

    /** Whether the system itself still has to do something. */
    public boolean isUnderWay() {
        return this == WAITING || this == SENDING;
    }
}
