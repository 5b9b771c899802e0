package org.guanjia.application.figure.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.usecase.Permission;
import org.guanjia.domain.region.PlaceLevel;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.Months;

/** What figures an actor asks for: of which months, and of which places as far as they may see them. */
final class FigurePlaces {

    private final Set<Jurisdiction> held;
    private final Region region;

    FigurePlaces(Actor actor, Permission permission, Region region) {
        this.held = permission.heldBy(actor).map(Assignment::jurisdiction).collect(Collectors.toSet());
        this.region = region;
    }

    /**
     * A place whose figures are the sums of all of these towns, or are those of this village.
     *
     * @param towns none where it is a village
     */
    record FigurePlace(PlaceLevel level, String code, String name, Set<TownCode> towns, Set<VillageCode> villages) {
        FigurePlace {
            towns = Set.copyOf(towns);
            villages = Set.copyOf(villages);
        }
    }

    /** One place or more, and what their figures are the sums of. */
    record AskedPlaces(List<FigurePlace> places) {
        AskedPlaces {
            places = List.copyOf(places);
        }

        Set<TownCode> towns() {
            return places.stream().flatMap(place -> place.towns().stream()).collect(Collectors.toSet());
        }

        Set<VillageCode> villages() {
            return places.stream().flatMap(place -> place.villages().stream()).collect(Collectors.toSet());
        }
    }

    /**
     * The places asked for, or all that the actor may see, as wide as they are.
     *
     * @param by split into the places of that level, where they are wider
     * @return one at least
     * @throws Refusal.NotFound if the actor may see none of what they ask for
     * @throws Refusal.InvalidInput if all villages of the city are asked for at once
     */
    AskedPlaces asked(Optional<String> townCode, Optional<String> villageCode, PlaceLevel by) {
        Optional<TownCode> town = townCode.map(TownCode::new);
        Optional<VillageCode> village = villageCode.map(VillageCode::new);
        List<FigurePlace> places = village.map(this::village)
                .or(() -> town.map(asked -> inTown(asked, by)))
                .orElseGet(() -> everywhere(by))
                .toList();
        if (places.isEmpty()) {
            throw new Refusal.NotFound(village.map(VillageCode::text)
                    .or(() -> town.map(TownCode::text))
                    .orElseGet(() -> region.city().code().text()));
        }
        return new AskedPlaces(places);
    }

    /** The months asked for; this one where none are. */
    static Months months(Optional<String> period, Instant now) {
        return period.map(Months::parse).orElseGet(() -> Months.of(Months.at(now)));
    }

    private Stream<FigurePlace> village(VillageCode code) {
        return region.village(code).filter(village -> isHeld(village.code())).stream()
                .map(FigurePlaces::place);
    }

    private Stream<FigurePlace> inTown(TownCode code, PlaceLevel by) {
        Optional<Town> town = region.town(code).filter(Town::inProgramme);
        if (town.isPresent() && isHeld(code)) {
            return split(town.get(), by);
        }
        return heldVillages(village -> village.town().equals(code));
    }

    private Stream<FigurePlace> everywhere(PlaceLevel by) {
        if (!isHeld(region.city().code())) {
            return Stream.concat(
                    towns().flatMap(town -> split(town, by)), heldVillages(village -> !isHeld(village.town())));
        }
        return switch (by) {
            case CITY -> Stream.of(city());
            case TOWN -> towns().map(FigurePlaces::place);
            case VILLAGE ->
                throw new Refusal.InvalidInput(
                        List.of(Fault.of(FaultCode.REQUIRED).at("town")));
        };
    }

    private Stream<FigurePlace> split(Town town, PlaceLevel by) {
        return by == PlaceLevel.VILLAGE
                ? region.villagesOf(town.code()).stream().map(FigurePlaces::place)
                : Stream.of(place(town));
    }

    /** The towns that wishes may be in, as far as they are held as a whole. */
    private Stream<Town> towns() {
        return region.towns().stream().filter(town -> town.inProgramme() && isHeld(town.code()));
    }

    private Stream<FigurePlace> heldVillages(Predicate<VillageCode> wanted) {
        return held.stream()
                .flatMap(place -> place instanceof Jurisdiction.OfVillage of ? Stream.of(of.village()) : Stream.empty())
                .filter(wanted)
                .distinct()
                .sorted()
                .flatMap(village -> region.village(village).stream())
                .map(FigurePlaces::place);
    }

    private boolean isHeld(TownCode town) {
        return held.stream().anyMatch(place -> place.covers(town));
    }

    private boolean isHeld(VillageCode village) {
        return held.stream().anyMatch(place -> place.covers(village));
    }

    private FigurePlace city() {
        Set<TownCode> towns = towns().map(Town::code).collect(Collectors.toSet());
        return new FigurePlace(
                PlaceLevel.CITY, region.city().code().text(), region.city().name(), towns, Set.of());
    }

    private static FigurePlace place(Town town) {
        return new FigurePlace(PlaceLevel.TOWN, town.code().text(), town.name(), Set.of(town.code()), Set.of());
    }

    private static FigurePlace place(Village village) {
        return new FigurePlace(
                PlaceLevel.VILLAGE, village.code().text(), village.name(), Set.of(), Set.of(village.code()));
    }
}
