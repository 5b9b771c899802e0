package org.guanjia.domain.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * Where it is decided, which turns the offices of a route into those of that place.
 *
 * @param city the city's own code
 * @param town the town; none where the city alone is concerned
 * @param village none where no village is concerned
 * @param departments of the town that the matter concerns
 */
public record Venue(TownCode city, Optional<TownCode> town, Optional<VillageCode> village, List<Code> departments) {

    public Venue {
        departments = List.copyOf(departments);
    }

    /** A village of a town, and the departments of the town that are concerned. */
    public static Venue of(TownCode city, VillageCode village, List<Code> departments) {
        return new Venue(city, Optional.of(village.town()), Optional.of(village), departments);
    }

    /** The city alone. */
    public static Venue of(TownCode city) {
        return new Venue(city, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * The offices of that function here, of which each decides.
     *
     * @throws Refusal.InvalidInput if there is none
     */
    List<Office> officesOf(ApprovalOffice function) {
        List<Office> offices = found(function).toList();
        if (offices.isEmpty()) {
            throw new Refusal.InvalidInput(List.of(Fault.of(FaultCode.REQUIRED).at(placeOf(function))));
        }
        return offices;
    }

    private Stream<Office> found(ApprovalOffice function) {
        return switch (function) {
            case VILLAGE_COMMITTEE -> village.map(Office::villageCommittee).stream();
            case TOWN_LEAD -> ofTown(OfficeFunction.TOWN_LEAD_DEPARTMENT);
            case TOWN_DEPARTMENTS ->
                town.stream().flatMap(unit -> departments.stream().map(code -> Office.department(unit, code)));
            case TOWN_CHARITY -> ofTown(OfficeFunction.TOWN_CHARITY);
            case CITY_BUREAU -> Stream.of(Office.of(OfficeFunction.CITY_BUREAU, city));
            case CITY_CHARITY -> Stream.of(Office.of(OfficeFunction.CITY_CHARITY, city));
        };
    }

    private Stream<Office> ofTown(OfficeFunction function) {
        return town.map(unit -> Office.of(function, unit)).stream();
    }

    private static String placeOf(ApprovalOffice function) {
        return switch (function) {
            case VILLAGE_COMMITTEE -> "village";
            case TOWN_DEPARTMENTS -> "departments";
            case TOWN_LEAD, TOWN_CHARITY, CITY_BUREAU, CITY_CHARITY -> "town";
        };
    }
}
