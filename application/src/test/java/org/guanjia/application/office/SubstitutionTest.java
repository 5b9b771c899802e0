package org.guanjia.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.office.TownHall.AUDITOR;
import static org.guanjia.application.office.TownHall.BUREAU;
import static org.guanjia.application.office.TownHall.CHARITY;
import static org.guanjia.application.office.TownHall.CLERK;
import static org.guanjia.application.office.TownHall.LEAD_ELSEWHERE;
import static org.guanjia.application.office.TownHall.LEAD_OFFICE;
import static org.guanjia.application.office.TownHall.STAFF_OF_THE_TOWN;
import static org.guanjia.application.office.TownHall.TOWN_LEAD;
import static org.guanjia.application.office.TownHall.VILLAGE_OFFICE;
import static org.guanjia.application.office.TownHall.recordOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.office.query.ReadOffice;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recording and ending substitutions, and what an office shows of them. */
class SubstitutionTest {

    private final TownHall town = new TownHall();

    @BeforeEach
    void put_the_town_on_record() {
        town.importTown(STAFF_OF_THE_TOWN);
    }

    @Test
    void shows_in_the_office_who_stands_in_for_whom() {
        Receipt receipt = substitute(CLERK, "u-201", "u-202", VILLAGE_OFFICE);

        assertThat(receipt).isEqualTo(new Receipt(recordOf("u-201"), 3));
        town.now = Instant.parse("2026-10-01T04:00:00Z");
        assertThat(standing(VILLAGE_OFFICE)).containsExactly("u-201 [u-202]", "u-202 []");
        town.now = Instant.parse("2026-10-09T04:00:00Z");
        assertThat(standing(VILLAGE_OFFICE)).containsExactly("u-201 []", "u-202 []");
    }

    @Test
    void shows_nobody_standing_in_who_has_left_the_office() {
        assertThat(standing(LEAD_OFFICE)).containsExactly("u-101 [u-102]", "u-102 []");

        town.importTown("staff | u-102 | 乙虚构 | - | 441900105:town-lead-department 2025-01-01 .. 2026-09-27");

        assertThat(standing(LEAD_OFFICE)).containsExactly("u-101 []");
    }

    @Test
    void ends_at_once() {
        Receipt receipt = end(TOWN_LEAD, "u-101", 1);

        assertThat(receipt.id()).isEqualTo(recordOf("u-101"));
        assertThat(standing(LEAD_OFFICE)).containsExactly("u-101 []", "u-102 []");
        assertThatExceptionOfType(Refusal.InvalidInput.class).isThrownBy(() -> end(TOWN_LEAD, "u-101", 1));
    }

    @Test
    void is_for_the_office_itself_and_for_the_leads_above_it() {
        for (Actor actor : List.of(CHARITY, LEAD_ELSEWHERE)) {
            assertThatExceptionOfType(Refusal.NotFound.class)
                    .isThrownBy(() -> substitute(actor, "u-201", "u-202", VILLAGE_OFFICE));
            assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> end(actor, "u-101", 1));
        }
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> end(CLERK, "u-101", 1));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> substitute(AUDITOR, "u-201", "u-202", VILLAGE_OFFICE));
        assertThat(substitute(TOWN_LEAD, "u-201", "u-202", VILLAGE_OFFICE).version())
                .isEqualTo(3);
        assertThat(end(BUREAU, "u-201", 1).version()).isEqualTo(4);
    }

    @Test
    void refuses_who_is_unknown_or_of_another_town_and_a_stale_version() {
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> substitute(CLERK, "u-201", "nobody", VILLAGE_OFFICE));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> substitute(LEAD_ELSEWHERE, "u-201", "u-202", "441900104:town-lead-department"));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> town.recordSubstitution.handle(
                        CLERK,
                        Call.of(command("u-201", "u-202", VILLAGE_OFFICE)).expecting(1)));
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> substitute(CLERK, "u-201", "u-101", VILLAGE_OFFICE))
                .withMessageContaining("substitute: not-serving");
    }

    @Test
    void reads_an_office_with_its_name_and_its_superior() {
        ReadOffice.Answer lead = town.readOffice.handle(CLERK, new ReadOffice.Query(LEAD_OFFICE));
        ReadOffice.Answer housing =
                town.readOffice.handle(CLERK, new ReadOffice.Query("441900105:town-department:housing"));

        assertThat(lead.name()).contains("企石镇公共服务办公室");
        assertThat(lead.superior().orElseThrow()).hasToString("441900000:city-bureau");
        assertThat(housing.superior().orElseThrow()).hasToString("441900000:city-bureau");
        assertThat(housing.serving()).isEmpty();
    }

    @Test
    void leads_a_department_to_the_one_of_the_same_code_in_the_city_once_that_has_a_name() {
        town.importStaff.handle(
                BUREAU,
                Call.of(new ImportStaff.Command(
                        "441900000", "city.staff", "office | 441900000:city-department:housing | 东莞市住房和城乡建设局")));

        assertThat(town.readOffice
                        .handle(CLERK, new ReadOffice.Query("441900105:town-department:housing"))
                        .superior()
                        .orElseThrow())
                .hasToString("441900000:city-department:housing");
    }

    @Test
    void does_not_know_units_that_the_city_lacks_and_departments_that_nobody_named() {
        for (String office :
                List.of("441900999:town-charity", "441900105:town-department:moon", "440300000:city-bureau")) {
            assertThatExceptionOfType(Refusal.NotFound.class)
                    .isThrownBy(() -> town.readOffice.handle(CLERK, new ReadOffice.Query(office)));
        }
    }

    private Receipt substitute(Actor actor, String absent, String substitute, String office) {
        return town.recordSubstitution.handle(actor, Call.of(command(absent, substitute, office)));
    }

    private static RecordSubstitution.Command command(String absent, String substitute, String office) {
        return new RecordSubstitution.Command(
                recordOf(absent), recordOf(substitute), office, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 8));
    }

    private Receipt end(Actor actor, String absent, int number) {
        return town.endSubstitution.handle(actor, Call.of(new EndSubstitution.Command(recordOf(absent), number)));
    }

    private List<String> standing(String office) {
        return town.readOffice.handle(CLERK, new ReadOffice.Query(office)).serving().stream()
                .map(serving -> serving.staff().state().subject() + " " + serving.substitutes())
                .toList();
    }
}
