package org.guanjia.application.fund;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Indicators;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.TownCode;

/**
 * What the allocation takes into account of a town, but for its villages, which the region counts (F-01).
 *
 * @param gdpRank its rank by gross domestic product, 1 the strongest
 * @param population resident
 * @param hardship the share of people in hardship among its residents
 * @param lastUse how much of its money the town used in the year before (F-09)
 */
public record IndicatorInput(
        @NotNull @Parsed(DomainText.TOWN_CODE) String town,
        @NotNull Integer areaHectares,
        @NotNull Integer gdpRank,
        @NotNull Integer population,
        @NotNull @Parsed(DomainText.PERCENTAGE) String hardship,
        Optional<@Parsed(DomainText.PERCENTAGE) String> lastUse) {

    /** The figures, with as many villages as were counted. */
    Indicators read(int villages) {
        return new Indicators(
                new TownCode(town),
                villages,
                areaHectares,
                gdpRank,
                population,
                Percentage.parse(hardship),
                lastUse.map(Percentage::parse));
    }
}
