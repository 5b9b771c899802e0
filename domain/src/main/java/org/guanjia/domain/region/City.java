package org.guanjia.domain.region;

import org.guanjia.domain.shared.TownCode;

/** The city as a whole, whose own code stands wherever something belongs to none of its towns. */
public record City(TownCode code, String name) {

    public City {
        if (!code.isCity()) {
            throw new IllegalArgumentException("City code " + code + " does not end in 000");
        }
    }

    /** Whether the code is one of this city's. */
    boolean holds(TownCode town) {
        return town.text().startsWith(code.text().substring(0, 6));
    }
}
