package org.guanjia.domain.region;

import org.guanjia.domain.shared.TownCode;

/**
 * A town, street or park, the unit that handles cases.
 *
 * @param inProgramme whether it takes part in the programme; elsewhere nothing is taken in
 */
public record Town(TownCode code, String name, TownKind kind, boolean inProgramme, EconomicClass economicClass) {

    public Town {
        if (code.isCity()) {
            throw new IllegalArgumentException("Town code " + code + " is a city's own");
        }
    }
}
