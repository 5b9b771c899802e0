package org.guanjia.bootstrap.story;

import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** Who acts in the stories, and where. */
final class Officials {

    static final VillageCode HENGLI = new VillageCode("441900106203");
    static final VillageCode QISHI = new VillageCode("441900105213");
    static final VillageCode SHIPAI = new VillageCode("441900104200");
    static final VillageCode WANJIANG = new VillageCode("441900005002");
    static final VillageCode HUMEN = new VillageCode("441900121006");

    private static final TownCode CITY = new TownCode("441900000");

    static final Actor BUREAU = new Actor("bureau-1", Role.CITY_BUREAU, new Jurisdiction.OfCity(CITY));
    static final Actor AUDITOR = new Actor("auditor-1", Role.AUDITOR, new Jurisdiction.OfCity(CITY));
    static final Actor HOTLINE =
            new Actor("hotline-12345", Role.INTEGRATION, new Jurisdiction.OfChannel("12345-hotline"));

    private Officials() {}

    static Stream<VillageCode> villages() {
        return Stream.of(HENGLI, QISHI, SHIPAI, WANJIANG, HUMEN);
    }

    static Actor clerk(VillageCode village) {
        return new Actor("clerk-" + village.text(), Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(village));
    }

    /** The second officer of the village. */
    static Actor villageLead(VillageCode village) {
        return new Actor("lead-" + village.text(), Role.VILLAGE_LEAD, new Jurisdiction.OfVillage(village));
    }

    static Actor townLead(VillageCode village) {
        return ofTown("town-lead-", Role.TOWN_LEAD, village);
    }

    static Actor townCharity(VillageCode village) {
        return ofTown("charity-", Role.TOWN_CHARITY, village);
    }

    private static Actor ofTown(String name, Role role, VillageCode village) {
        return new Actor(name + village.town().text(), role, new Jurisdiction.OfTown(village.town()));
    }

    /** The liaison of a department of the city. */
    static Actor liaison(String department) {
        return new Actor("liaison-" + department, Role.LIAISON, new Jurisdiction.OfCityDepartment(CITY, department));
    }

    static Actor resident(String subject) {
        return new Actor(subject, Role.RESIDENT, new Jurisdiction.OfSelf());
    }
}
