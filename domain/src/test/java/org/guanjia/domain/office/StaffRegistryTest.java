package org.guanjia.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffRegistryTest {

    private static final Office COMMITTEE = Office.parse("441900105201:village-committee");
    private static final Office LEAD = Office.parse("441900105:town-lead-department");
    private static final TownCode CITY = new TownCode("441900000");
    private static final TownCode QISHI = new TownCode("441900105");

    @ParameterizedTest
    @CsvSource({
        "441900105201:village-committee, 441900105:town-lead-department",
        "441900105:town-lead-department, 441900000:city-bureau",
        "441900105:town-charity, 441900000:city-charity",
        "441900105:town-department:housing, 441900000:city-department:housing",
        "441900105:town-department:farming, 441900000:city-bureau",
        "441900000:city-bureau, ''",
        "441900000:city-charity, ''",
        "441900000:city-department:housing, ''",
    })
    void leads_to_the_same_function_one_level_up_else_to_that_levels_lead(String office, String superior) {
        assertThat(Registries.EXAMPLE
                        .superiorOf(Office.parse(office))
                        .map(Office::text)
                        .orElse(""))
                .isEqualTo(superior);
    }

    @ParameterizedTest
    @CsvSource({
        "441900105201:village-committee, true",
        "441900105999:village-committee, false",
        "441900105:town-charity, true",
        "441900999:town-charity, false",
        "441900105:town-department:housing, true",
        "441900105:town-department:moon, false",
        "441900104:town-department:housing, false",
        "441900000:city-charity, true",
        "440100000:city-charity, false",
    })
    void knows_the_offices_of_every_unit_and_the_departments_that_are_named(String text, boolean known) {
        Office office = Office.parse(text);

        assertThat(Registries.EXAMPLE.knows(office)).isEqualTo(known);
        if (!known) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Registries.EXAMPLE.superiorOf(office))
                    .withMessageStartingWith("Office " + text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, ''",
        "2023-01-01, u-201",
        "2023-12-31, u-201",
        "2024-01-01, ''",
        "2024-06-01, u-202",
        "2025-01-01, u-201 u-202",
    })
    void says_who_serves_in_an_office_on_a_day(LocalDate date, String subjects) {
        assertThat(String.join(
                        " ",
                        Registries.EXAMPLE.staffOf(COMMITTEE, date).stream()
                                .map(member -> member.subject().text())
                                .toList()))
                .isEqualTo(subjects);
    }

    @Test
    void says_where_somebody_serves_on_a_day() {
        StaffSubject subject = new StaffSubject("u-101");

        assertThat(Registries.EXAMPLE.officesOf(subject, LocalDate.of(2024, 12, 31)))
                .containsExactly(Office.parse("441900105:town-charity"), LEAD);
        assertThat(Registries.EXAMPLE.officesOf(subject, LocalDate.of(2025, 1, 1)))
                .containsExactly(LEAD);
        assertThat(Registries.EXAMPLE.officesOf(new StaffSubject("nobody"), LocalDate.of(2025, 1, 1)))
                .isEmpty();
    }

    @Test
    void keeps_names_and_contacts() {
        StaffMember member =
                Registries.EXAMPLE.member(new StaffSubject("u-101")).orElseThrow();

        assertThat(member.name()).isEqualTo(new PersonName("丙虚构"));
        assertThat(member.phone()).contains(new PhoneNumber("13800138000"));
        assertThat(Registries.EXAMPLE
                        .member(new StaffSubject("u-102"))
                        .orElseThrow()
                        .phone())
                .isEmpty();
        assertThat(Registries.EXAMPLE.member(new StaffSubject("nobody"))).isEmpty();
        assertThat(Registries.EXAMPLE.nameOf(Office.parse("441900000:city-bureau")))
                .contains("东莞市民政局");
        assertThat(Registries.EXAMPLE.nameOf(LEAD)).isEmpty();
    }

    @Test
    void lists_the_departments_of_a_town_and_of_the_city() {
        assertThat(Registries.EXAMPLE.departmentsOf(QISHI))
                .extracting(Office::text)
                .containsExactly("441900105:town-department:farming", "441900105:town-department:housing");
        assertThat(Registries.EXAMPLE.departmentsOf(CITY))
                .extracting(Office::text)
                .containsExactly("441900000:city-department:housing", "441900000:city-department:medical-insurance");
        assertThat(Registries.EXAMPLE.departmentsOf(new TownCode("441900104"))).isEmpty();
    }

    @Test
    void lists_the_villages_and_towns_without_a_handler_and_the_departments_without_a_liaison() {
        List<Office> unattended = Registries.EXAMPLE.unattended(LocalDate.of(2026, 1, 1));

        assertThat(unattended)
                .isSorted()
                .doesNotContain(COMMITTEE, LEAD)
                .contains(
                        Office.parse("441900105202:village-committee"),
                        Office.parse("441900104:town-lead-department"),
                        Office.parse("441900000:city-department:housing"),
                        Office.parse("441900000:city-department:medical-insurance"));
        assertThat(unattended.stream().filter(office -> office.level() == OfficeLevel.TOWN))
                .as("32 of the 33 towns in the programme")
                .hasSize(32);
        assertThat(unattended.stream().filter(office -> office.level() == OfficeLevel.VILLAGE))
                .hasSize(villagesInTheProgramme() - 1);
    }

    @Test
    void finds_a_unit_unattended_from_the_day_after_the_last_one_left() {
        Office housing = Office.parse("441900000:city-department:housing");

        assertThat(Registries.EXAMPLE.unattended(LocalDate.of(2025, 12, 31))).doesNotContain(housing);
        assertThat(Registries.EXAMPLE.unattended(LocalDate.of(2024, 5, 31))).contains(COMMITTEE);
        assertThat(Registries.EXAMPLE.unattended(LocalDate.of(2024, 6, 1))).doesNotContain(COMMITTEE);
    }

    @Test
    void the_example_in_the_readme_is_one() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("```staff\n") + "```staff\n".length();
        StaffRegistry registry = Registries.of(readme.substring(from, readme.indexOf("```\n", from)));
        Office committee = Office.parse("441900105206:village-committee");
        LocalDate date = LocalDate.of(2026, 2, 2);

        assertThat(registry.staffOf(committee, date)).hasSize(2);
        assertThat(registry.substitutesOf(new StaffSubject("u-101"), committee, date))
                .extracting(StaffMember::subject)
                .containsExactly(new StaffSubject("u-102"));
        assertThat(registry.departmentsOf(QISHI)).hasSize(1);
    }

    private static int villagesInTheProgramme() {
        return Registries.DONGGUAN.partitions().stream()
                .mapToInt(town -> Registries.DONGGUAN.villagesOf(town).size())
                .sum();
    }
}
