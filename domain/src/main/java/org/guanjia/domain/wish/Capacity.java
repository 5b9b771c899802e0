package org.guanjia.domain.wish;

/** As what somebody enters a request. It is on record with the request, since the same subject may be several of these. */
public enum Capacity {
    /** A resident, for themselves or for somebody close to them. */
    RESIDENT,
    /** A member of staff, who records what another asks for. */
    STAFF,
    /** A connected channel, which passes on what it was told. */
    CHANNEL
}
