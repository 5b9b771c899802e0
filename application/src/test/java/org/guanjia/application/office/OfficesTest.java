package org.guanjia.application.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OfficesTest {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final TownCode CITY = new TownCode("441900000");

    private static final Map<Jurisdiction.Level, Jurisdiction> PLACES = Map.of(
            Jurisdiction.Level.SELF, new Jurisdiction.OfSelf(),
            Jurisdiction.Level.VILLAGE, new Jurisdiction.OfVillage(new VillageCode("441900105201")),
            Jurisdiction.Level.TOWN, new Jurisdiction.OfTown(QISHI),
            Jurisdiction.Level.TOWN_DEPARTMENT, new Jurisdiction.OfTownDepartment(QISHI, "housing"),
            Jurisdiction.Level.CITY, new Jurisdiction.OfCity(CITY),
            Jurisdiction.Level.CITY_DEPARTMENT, new Jurisdiction.OfCityDepartment(CITY, "housing"),
            Jurisdiction.Level.CHANNEL, new Jurisdiction.OfChannel("12345-hotline"));

    private static final Map<Role, String> OFFICES = Map.of(
            Role.VILLAGE_CLERK, "441900105201:village-committee",
            Role.VILLAGE_LEAD, "441900105201:village-committee",
            Role.TOWN_LEAD, "441900105:town-lead-department",
            Role.TOWN_DEPARTMENT, "441900105:town-department:housing",
            Role.TOWN_CHARITY, "441900105:town-charity",
            Role.CITY_BUREAU, "441900000:city-bureau",
            Role.CITY_CHARITY, "441900000:city-charity",
            Role.LIAISON, "441900000:city-department:housing");

    @ParameterizedTest
    @EnumSource
    void gives_each_role_its_office_or_none(Role role) {
        for (Jurisdiction place : PLACES.values()) {
            if (role.holdsAt(place.level())) {
                assertThat(Offices.of(new Assignment(role, place))
                                .map(Office::text)
                                .orElse("none"))
                        .isEqualTo(OFFICES.getOrDefault(role, "none"));
            }
        }
    }

    @Test
    void gives_the_offices_of_all_roles_in_order_each_once() {
        Actor actor = new Actor(
                "u-1",
                Set.of(
                        new Assignment(Role.TOWN_LEAD, PLACES.get(Jurisdiction.Level.TOWN)),
                        new Assignment(Role.VILLAGE_LEAD, PLACES.get(Jurisdiction.Level.VILLAGE)),
                        new Assignment(Role.VILLAGE_CLERK, PLACES.get(Jurisdiction.Level.VILLAGE)),
                        new Assignment(Role.AUDITOR, PLACES.get(Jurisdiction.Level.TOWN))));

        assertThat(Offices.of(actor))
                .extracting(Office::text)
                .containsExactly("441900105201:village-committee", "441900105:town-lead-department");
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGE_CLERK, VILLAGE, 441900105201:village-committee, true",
        "VILLAGE_CLERK, VILLAGE, 441900105202:village-committee, false",
        "VILLAGE_LEAD, VILLAGE, 441900105:town-lead-department, false",
        "TOWN_LEAD, TOWN, 441900105202:village-committee, true",
        "TOWN_LEAD, TOWN, 441900105:town-charity, true",
        "TOWN_LEAD, TOWN, 441900104:town-charity, false",
        "TOWN_LEAD, TOWN, 441900000:city-bureau, false",
        "TOWN_CHARITY, TOWN, 441900105:town-charity, true",
        "TOWN_CHARITY, TOWN, 441900105:town-lead-department, false",
        "TOWN_DEPARTMENT, TOWN_DEPARTMENT, 441900105:town-department:housing, true",
        "TOWN_DEPARTMENT, TOWN_DEPARTMENT, 441900105:town-department:farming, false",
        "CITY_BUREAU, CITY, 441900104:town-charity, true",
        "CITY_BUREAU, CITY, 441900000:city-department:housing, true",
        "LIAISON, CITY_DEPARTMENT, 441900000:city-bureau, false",
        "AUDITOR, CITY, 441900000:city-bureau, false",
    })
    void says_who_answers_for_an_office(Role role, Jurisdiction.Level level, String office, boolean answers) {
        assertThat(Offices.answersFor(new Actor("u-1", role, PLACES.get(level)), Office.parse(office)))
                .isEqualTo(answers);
    }
}
