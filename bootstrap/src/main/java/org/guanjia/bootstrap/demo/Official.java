package org.guanjia.bootstrap.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** Who acts in the story: somebody invented for each office, at places that there are. */
public enum Official {
    CLERK(Role.VILLAGE_CLERK, village("441900105201")),
    VILLAGE_LEAD(Role.VILLAGE_LEAD, village("441900105201")),
    /** A clerk of another village of the same town. */
    NEXT_CLERK(Role.VILLAGE_CLERK, village("441900105213")),
    TOWN_LEAD(Role.TOWN_LEAD, town("441900105")),
    /** Stands in for the lead of the town on some days. */
    TOWN_DEPUTY(Role.TOWN_LEAD, town("441900105")),
    TOWN_CHARITY(Role.TOWN_CHARITY, town("441900105")),
    /** A clerk of another town. */
    NEIGHBOUR(Role.VILLAGE_CLERK, village("441900116013")),
    NEIGHBOUR_LEAD(Role.VILLAGE_LEAD, village("441900116013")),
    NEIGHBOUR_CHARITY(Role.TOWN_CHARITY, town("441900116")),
    WANJIANG_CLERK(Role.VILLAGE_CLERK, village("441900005026")),
    WANJIANG_LEAD(Role.TOWN_LEAD, town("441900005")),
    WANJIANG_CHARITY(Role.TOWN_CHARITY, town("441900005")),
    CITY_BUREAU(Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000"))),
    AUDITOR(Role.AUDITOR, new Jurisdiction.OfCity(new TownCode("441900000"))),
    LIAISON(Role.LIAISON, new Jurisdiction.OfCityDepartment(new TownCode("441900000"), "civil-affairs")),
    HOTLINE(Role.INTEGRATION, new Jurisdiction.OfChannel("12345-hotline"));

    private final Assignment assignment;

    Official(Role role, Jurisdiction jurisdiction) {
        this.assignment = new Assignment(role, jurisdiction);
    }

    private static Jurisdiction village(String code) {
        return new Jurisdiction.OfVillage(new VillageCode(code));
    }

    private static Jurisdiction town(String code) {
        return new Jurisdiction.OfTown(new TownCode(code));
    }

    /** The one that goes on record by that subject. */
    public static Optional<Official> of(String subject) {
        return Stream.of(values())
                .filter(official -> official.subject().equals(subject))
                .findFirst();
    }

    /** What they go on record by. */
    public String subject() {
        return "demo-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Role role() {
        return assignment.role();
    }

    public Jurisdiction jurisdiction() {
        return assignment.jurisdiction();
    }

    /** As whom they call. */
    public Actor actor() {
        return new Actor(subject(), role(), jurisdiction());
    }

    /** The town that they serve. */
    public TownCode town() {
        if (jurisdiction() instanceof Jurisdiction.OfTown of) {
            return of.town();
        }
        throw new IllegalStateException(this + " serves no single town");
    }

    /** The village that they serve. */
    VillageCode village() {
        if (jurisdiction() instanceof Jurisdiction.OfVillage of) {
            return of.village();
        }
        throw new IllegalStateException(this + " serves no single village");
    }
}
