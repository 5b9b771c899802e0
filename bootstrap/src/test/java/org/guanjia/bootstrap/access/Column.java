package org.guanjia.bootstrap.access;

import java.util.List;
import java.util.Locale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Jurisdiction.OfChannel;
import org.guanjia.application.access.Jurisdiction.OfCity;
import org.guanjia.application.access.Jurisdiction.OfCityDepartment;
import org.guanjia.application.access.Jurisdiction.OfSelf;
import org.guanjia.application.access.Jurisdiction.OfTown;
import org.guanjia.application.access.Jurisdiction.OfTownDepartment;
import org.guanjia.application.access.Jurisdiction.OfVillage;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * Who asks, in the order of the columns of the {@link AccessTable}: a role at a place.
 *
 * @param actor the one whose place the things of the {@link World} lie at
 * @param stranger the same role at a place where nothing lies, in another city if it is one of staff
 */
record Column(Actor actor, Actor stranger) {

    static final List<Column> ALL = List.of(
            column(Role.RESIDENT, new OfSelf(), new OfSelf()),
            column(Role.SUPPORTER, new OfSelf(), new OfSelf()),
            column(Role.VILLAGE_CLERK, new OfVillage(World.VILLAGE), new OfVillage(World.VILLAGE_ABROAD)),
            column(Role.VILLAGE_LEAD, new OfVillage(World.VILLAGE), new OfVillage(World.VILLAGE_ABROAD)),
            column(Role.TOWN_LEAD, new OfTown(World.TOWN), new OfTown(World.TOWN_ABROAD)),
            column(
                    Role.TOWN_DEPARTMENT,
                    new OfTownDepartment(World.TOWN, World.DEPARTMENT),
                    new OfTownDepartment(World.TOWN_ABROAD, World.DEPARTMENT)),
            column(Role.TOWN_CHARITY, new OfTown(World.TOWN), new OfTown(World.TOWN_ABROAD)),
            column(Role.CITY_BUREAU, new OfCity(World.CITY), new OfCity(World.CITY_ABROAD)),
            column(Role.CITY_CHARITY, new OfCity(World.CITY), new OfCity(World.CITY_ABROAD)),
            column(
                    Role.LIAISON,
                    new OfCityDepartment(World.CITY, World.DEPARTMENT),
                    new OfCityDepartment(World.CITY_ABROAD, World.DEPARTMENT)),
            column(Role.DELEGATE, new OfVillage(World.VILLAGE), new OfVillage(World.VILLAGE_ABROAD)),
            column(Role.DELEGATE, new OfTown(World.TOWN), new OfTown(World.TOWN_ABROAD)),
            column(Role.AUDITOR, new OfTown(World.TOWN), new OfTown(World.TOWN_ABROAD)),
            column(Role.AUDITOR, new OfCity(World.CITY), new OfCity(World.CITY_ABROAD)),
            column(Role.INTEGRATION, new OfChannel(World.HOTLINE), new OfChannel("12345-portal")));

    static final Actor RESIDENT = of(Role.RESIDENT);
    static final Actor CLERK = of(Role.VILLAGE_CLERK);
    static final Actor TOWN_LEAD = of(Role.TOWN_LEAD);
    static final Actor DEPARTMENT = of(Role.TOWN_DEPARTMENT);
    static final Actor LIAISON = of(Role.LIAISON);
    static final Actor BUREAU = of(Role.CITY_BUREAU);
    static final Actor HOTLINE = of(Role.INTEGRATION);

    static Actor clerkOf(VillageCode village) {
        return new Actor("clerk-" + village, Role.VILLAGE_CLERK, new OfVillage(village));
    }

    static Actor leadOf(TownCode town) {
        return new Actor("lead-" + town, Role.TOWN_LEAD, new OfTown(town));
    }

    @Override
    public String toString() {
        return actor.subject();
    }

    private static Actor of(Role role) {
        return ALL.stream()
                .map(Column::actor)
                .filter(actor -> actor.assignments().stream().anyMatch(held -> held.role() == role))
                .findFirst()
                .orElseThrow();
    }

    private static Column column(Role role, Jurisdiction here, Jurisdiction abroad) {
        String subject =
                role.name().toLowerCase(Locale.ROOT) + "-" + here.level().name().charAt(0);
        return new Column(new Actor(subject, role, here), new Actor(subject + "-abroad", role, abroad));
    }
}
