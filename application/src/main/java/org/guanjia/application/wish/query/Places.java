package org.guanjia.application.wish.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * Where a list looks.
 *
 * @param towns all of these towns
 * @param villages these villages beside them
 * @param department only what this department has there, where present
 */
record Places(Set<TownCode> towns, Set<VillageCode> villages, Optional<Code> department) {

    /**
     * The places that the actor asks for, or, where they ask for none, all that they may look at. Whoever works for a
     * department looks, by that role, at what the department has; whatever else they are, they look at by itself.
     *
     * @return one at least
     * @throws Refusal.NotFound if they ask for a place outside, or may look nowhere
     */
    static List<Places> of(Actor actor, Permission permission, WishCriteria criteria, Region region) {
        Map<Optional<Code>, Set<Jurisdiction>> held = permission
                .heldBy(actor)
                .map(Assignment::jurisdiction)
                .collect(Collectors.groupingBy(Places::departmentOf, Collectors.toSet()));
        List<Places> places = held.entrySet().stream()
                .map(part -> asked(criteria, part.getValue(), part.getKey(), region))
                .filter(found -> !found.isNowhere())
                .toList();
        if (places.isEmpty()) {
            throw new Refusal.NotFound(criteria.village()
                    .or(criteria::town)
                    .orElse(region.city().code().text()));
        }
        return places;
    }

    private static Optional<Code> departmentOf(Jurisdiction where) {
        if (where instanceof Jurisdiction.OfTownDepartment of) {
            return Optional.of(new Code(of.department()));
        }
        return where instanceof Jurisdiction.OfCityDepartment of
                ? Optional.of(new Code(of.department()))
                : Optional.empty();
    }

    private static Places asked(
            WishCriteria criteria, Set<Jurisdiction> held, Optional<Code> department, Region region) {
        Optional<VillageCode> village = criteria.askedVillage();
        if (village.isPresent()) {
            boolean isOpen = region.village(village.get()).isPresent()
                    && held.stream().anyMatch(place -> place.covers(village.get()));
            return new Places(Set.of(), isOpen ? Set.of(village.get()) : Set.of(), department);
        }
        Places all = everywhere(held, department, region);
        return criteria.askedTown().map(all::in).orElseGet(() -> all.evenly(region));
    }

    private boolean isNowhere() {
        return towns.isEmpty() && villages.isEmpty();
    }

    private static Places everywhere(Set<Jurisdiction> held, Optional<Code> department, Region region) {
        Set<TownCode> towns = region.towns().stream()
                .map(Town::code)
                .filter(town -> held.stream().anyMatch(place -> place.covers(town)))
                .collect(Collectors.toSet());
        Set<VillageCode> villages = held.stream()
                .flatMap(place -> place instanceof Jurisdiction.OfVillage of ? Stream.of(of.village()) : Stream.empty())
                .filter(village -> !towns.contains(village.town()))
                .collect(Collectors.toCollection(HashSet::new));
        return new Places(towns, villages, department);
    }

    /** All by their villages where villages stand beside towns, since a filter that has both asks for both at once. */
    private Places evenly(Region region) {
        if (towns.isEmpty() || villages.isEmpty()) {
            return this;
        }
        Stream<VillageCode> ofTheTowns =
                towns.stream().flatMap(town -> region.villagesOf(town).stream()).map(Village::code);
        return new Places(
                Set.of(), Stream.concat(villages.stream(), ofTheTowns).collect(Collectors.toSet()), department);
    }

    private Places in(TownCode town) {
        return new Places(
                towns.stream().filter(town::equals).collect(Collectors.toSet()),
                villages.stream().filter(village -> village.town().equals(town)).collect(Collectors.toSet()),
                department);
    }
}
