package org.guanjia.domain.office;

/** How high an office stands. */
public enum OfficeLevel {
    VILLAGE,
    TOWN,
    CITY
}
