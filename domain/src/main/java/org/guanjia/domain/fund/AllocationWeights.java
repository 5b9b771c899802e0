package org.guanjia.domain.fund;

import org.guanjia.domain.rulebook.FundParameters;
import org.guanjia.domain.rulebook.Rulebook;

/**
 * How much each indicator counts in the allocation, as an edition of the rulebook has it.
 *
 * @param lastUse of the use in the year before; 0 where that is only reported (F-09)
 * @param rankBase a rank enters as this number less the rank
 */
public record AllocationWeights(
        int villages, int area, int gdpRank, int population, int hardship, int lastUse, int rankBase) {

    public static AllocationWeights of(Rulebook rulebook) {
        return new AllocationWeights(
                rulebook.value(FundParameters.WEIGHT_OF_VILLAGES),
                rulebook.value(FundParameters.WEIGHT_OF_AREA),
                rulebook.value(FundParameters.WEIGHT_OF_GDP_RANK),
                rulebook.value(FundParameters.WEIGHT_OF_POPULATION),
                rulebook.value(FundParameters.WEIGHT_OF_HARDSHIP),
                rulebook.value(FundParameters.WEIGHT_OF_LAST_USE),
                rulebook.value(FundParameters.RANK_BASE));
    }
}
