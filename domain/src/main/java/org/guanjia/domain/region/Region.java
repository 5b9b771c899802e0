package org.guanjia.domain.region;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * A city with its towns and their villages. Read-only, complete in itself (every village's town is there) and safe for
 * use by several threads.
 */
public final class Region {

    private final City city;
    private final List<Town> towns;
    private final List<TownCode> partitions;
    private final Map<TownCode, Town> townsByCode;
    private final Map<VillageCode, Village> villagesByCode;
    private final Map<TownCode, List<Village>> villagesByTown;

    Region(City city, List<Town> towns, List<Village> villages) {
        this.city = city;
        this.towns = towns.stream().sorted(Comparator.comparing(Town::code)).toList();
        this.partitions = Stream.concat(
                        Stream.of(city.code()),
                        this.towns.stream().filter(Town::inProgramme).map(Town::code))
                .toList();
        this.townsByCode = towns.stream().collect(toMap(Town::code, Function.identity()));
        this.villagesByCode = villages.stream().collect(toMap(Village::code, Function.identity()));
        this.villagesByTown = villages.stream()
                .sorted(Comparator.comparing(Village::code))
                .collect(groupingBy(Village::town, toUnmodifiableList()));
    }

    /**
     * Reads a city from three files of comma-separated fields, whose first record is the header. Blank lines and lines
     * that start with {@code #} are passed over; quotes are refused, so no field can hold a comma.
     *
     * <ul>
     *   <li>towns: {@code code,name,code12,kind,in_33_units}; the code of 12 digits is the code and three zeros, the
     *       kind 街道, 镇, 园区 or, in exactly one row, 市 for the city itself; the last is 1 for a unit in the programme,
     *       else 0
     *   <li>villages: {@code code,name,town_code}
     *   <li>economic classes: {@code town_code,economic_class} with 1 to 4 or {@code unknown}; every town in the
     *       programme has a row, the others are unknown without one
     * </ul>
     *
     * @throws Refusal.InvalidInput if the files have faults, with all of them, each at its file and line
     */
    public static Region parse(SourceText towns, SourceText villages, SourceText economicClasses) {
        return new RegionReader(towns, villages, economicClasses).read();
    }

    public City city() {
        return city;
    }

    /** All towns in the order of their codes, also those outside the programme. */
    public List<Town> towns() {
        return towns;
    }

    public Optional<Town> town(TownCode code) {
        return Optional.ofNullable(townsByCode.get(code));
    }

    public Optional<Village> village(VillageCode code) {
        return Optional.ofNullable(villagesByCode.get(code));
    }

    /** The villages of a town in the order of their codes; none where the town has none or is unknown. */
    public List<Village> villagesOf(TownCode town) {
        return villagesByTown.getOrDefault(town, List.of());
    }

    /** Where cases and accounts may live: the city's own code, then the towns in the programme, in order. */
    public List<TownCode> partitions() {
        return partitions;
    }
}
