package org.guanjia.domain.fund;

import java.util.Optional;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/**
 * What the allocation takes into account of a town (F-01).
 *
 * @param gdpRank its rank by gross domestic product, 1 the strongest
 * @param hardship the share of people in hardship among its residents
 * @param lastUse how much of its money the town used in the year before, as far as anybody says (F-09)
 */
public record Indicators(
        TownCode town,
        int villages,
        long areaHectares,
        int gdpRank,
        long population,
        Percentage hardship,
        Optional<Percentage> lastUse) {

    private static final int MOST_VILLAGES = 10_000;
    private static final long MOST = 1_000_000_000L;

    /**
     * @throws Refusal.InvalidInput if a figure lies below zero or beyond reason, or the code is a city's own
     */
    public Indicators {
        Faults faults = new Faults();
        if (town.isCity()) {
            faults.add("town", FaultCode.MALFORMED, "expected", "nine digits of a town code");
        }
        require("villages", villages, 0, MOST_VILLAGES, faults);
        require("areaHectares", areaHectares, 0, MOST, faults);
        require("gdpRank", gdpRank, 1, MOST_VILLAGES, faults);
        require("population", population, 0, MOST, faults);
        faults.refuseIfAny();
    }

    /** The same, with how much of its money the town used in the year before. */
    public Indicators withLastUse(Optional<Percentage> used) {
        return new Indicators(town, villages, areaHectares, gdpRank, population, hardship, used);
    }

    private static void require(String field, long figure, long least, long most, Faults faults) {
        if (figure < least || figure > most) {
            faults.add(field, FaultCode.OUT_OF_RANGE, "allowed", least + " .. " + most);
        }
    }
}
