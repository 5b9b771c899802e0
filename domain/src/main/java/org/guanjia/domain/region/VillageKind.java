package org.guanjia.domain.region;

import org.guanjia.domain.shared.VillageCode;

/** What a unit below a town is, as the last three digits of its statistics code say. */
public enum VillageKind {
    /** A residents' committee (社区), 001 to 199. */
    COMMUNITY,
    /** A villagers' committee (村), 200 to 399. */
    VILLAGE,
    /** What is like one of these, such as a living area (生活区) without a committee of its own. */
    OTHER;

    private static final int FIRST_VILLAGE = 200;
    private static final int FIRST_OTHER = 400;

    /** The kind of the unit of that code. */
    static VillageKind of(VillageCode code) {
        int number = Integer.parseInt(code.text().substring(9));
        if (number >= FIRST_OTHER) {
            return OTHER;
        }
        return number >= FIRST_VILLAGE ? VILLAGE : COMMUNITY;
    }
}
