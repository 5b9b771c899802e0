package org.guanjia.application.wish.query;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.usecase.Permission;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * Where a list looks.
 *
 * @param towns all of these towns
 * @param villages these villages beside them
 */
record Places(Set<TownCode> towns, Set<VillageCode> villages) {

    /**
     * The places that the actor asks for, or, where they ask for none, all that they may look at.
     *
     * @throws Refusal.NotFound if they ask for a place outside, or may look nowhere
     */
    static Places of(Actor actor, Permission permission, WishCriteria criteria, Region region) {
        Set<Jurisdiction> held =
                permission.heldBy(actor).map(Assignment::jurisdiction).collect(Collectors.toSet());
        Optional<VillageCode> village = criteria.askedVillage();
        if (village.isPresent()) {
            require(
                    region.village(village.get()).isPresent()
                            && held.stream().anyMatch(place -> place.covers(village.get())),
                    village.get().text());
            return new Places(Set.of(), Set.of(village.get()));
        }
        Optional<TownCode> town = criteria.askedTown();
        Places all = everywhere(held, region);
        if (town.isEmpty()) {
            require(
                    !all.towns.isEmpty() || !all.villages.isEmpty(),
                    region.city().code().text());
            return all.evenly(region);
        }
        Places inTown = all.in(town.get());
        require(
                !inTown.towns.isEmpty() || !inTown.villages.isEmpty(),
                town.get().text());
        return inTown;
    }

    private static Places everywhere(Set<Jurisdiction> held, Region region) {
        Set<TownCode> towns = region.towns().stream()
                .map(Town::code)
                .filter(town -> held.stream().anyMatch(place -> place.covers(town)))
                .collect(Collectors.toSet());
        Set<VillageCode> villages = held.stream()
                .flatMap(place -> place instanceof Jurisdiction.OfVillage of ? Stream.of(of.village()) : Stream.empty())
                .filter(village -> !towns.contains(village.town()))
                .collect(Collectors.toCollection(HashSet::new));
        return new Places(towns, villages);
    }

    /** All by their villages where villages stand beside towns, since a filter that has both asks for both at once. */
    private Places evenly(Region region) {
        if (towns.isEmpty() || villages.isEmpty()) {
            return this;
        }
        Stream<VillageCode> ofTheTowns =
                towns.stream().flatMap(town -> region.villagesOf(town).stream()).map(Village::code);
        return new Places(Set.of(), Stream.concat(villages.stream(), ofTheTowns).collect(Collectors.toSet()));
    }

    private Places in(TownCode town) {
        return new Places(
                towns.stream().filter(town::equals).collect(Collectors.toSet()),
                villages.stream().filter(village -> village.town().equals(town)).collect(Collectors.toSet()));
    }

    private static void require(boolean allowed, String place) {
        if (!allowed) {
            throw new Refusal.NotFound(place);
        }
    }
}
