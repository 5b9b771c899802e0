package org.guanjia.application.fund.query;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/** Whose money a query asks about. */
final class FundPlaces {

    private FundPlaces() {}

    /**
     * The fund of a query.
     *
     * @param year this one where absent
     */
    static Fund fund(String programme, String unit, Optional<Integer> year, InstantSource clock) {
        return new Fund(
                Programme.valueOf(programme),
                FundUnit.parse(unit),
                year.orElseGet(() -> CityTime.dateOf(clock.instant()).getYear()));
    }

    /** Who oversees it: a village's also its town, a town's also the city. */
    static Predicate<Jurisdiction> over(FundUnit unit) {
        return held -> unit.village().map(held::covers).orElseGet(() -> held.covers(unit.town()));
    }

    /** The town, or all towns of the programme where it is the city, by code. */
    static Set<TownCode> townsOf(TownCode place, Region region) {
        return place.isCity()
                ? region.partitions().stream()
                        .filter(partition -> !partition.isCity())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of(place);
    }

    /**
     * The same unit.
     *
     * @throws Refusal.NotFound if the region does not have it
     */
    static FundUnit known(FundUnit unit, Region region) {
        boolean known = region.partitions().contains(unit.town())
                && unit.village()
                        .map(village -> region.village(village).isPresent())
                        .orElse(true);
        if (!known) {
            throw new Refusal.NotFound(unit.text());
        }
        return unit;
    }
}
