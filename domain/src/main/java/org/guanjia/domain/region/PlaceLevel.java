package org.guanjia.domain.region;

/** How far a place of the city reaches. */
public enum PlaceLevel {
    CITY,
    TOWN,
    VILLAGE
}
