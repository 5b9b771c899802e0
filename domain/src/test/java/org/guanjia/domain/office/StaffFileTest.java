package org.guanjia.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffFileTest {

    private static final String CHARITY = "441900105:town-charity";

    @Test
    void names_everything_that_is_wrong_with_its_line_and_field() {
        String text = """
                # a comment
                office | 441900105:canteen:x | 食堂
                office | 441900105:town-department:housing |
                office | 441900105:town-charity | 企石镇慈善会
                office | 441900105:town-charity | 企石镇慈善会
                office | 441900105:town-lead-department

                staff | a |  | 12345 | 441900105:town-charity
                staff | b | 乙虚构 | - | 441900105:town-department:moon 2025-01-01 .., 441900105:town-charity 2025-02-30 ..
                staff | c | 丙虚构 | - | 441900105:town-charity 2025-01-01 .., 441900105:town-charity 2025-06-01 ..
                staff | d | 丁虚构 | - | 441900105:town-department:housing 2025-01-01 ..
                staff | d | 丁虚构 | - | 441900105:town-charity 2025-01-01 ..
                substitution | 441900105:town-charity | d | e | 2025-01-01 .. 2025-01-31
                substitution | 441900105:town-charity | a | | tomorrow
                substitution | 441900105:town-department:housing | d | d | 2024-12-31 ..
                deputy | d
                """;

        assertThat(faultsOf(text))
                .containsExactly(
                        "test.staff:16: unknown-record {record=deputy}",
                        "test.staff:2.office: not-one-of {known=village-committee, town-lead-department,"
                                + " town-department, town-charity, city-bureau, city-charity, city-department}",
                        "test.staff:3.name: blank",
                        "test.staff:5: duplicate {value=441900105:town-charity, first=test.staff:4}",
                        "test.staff:6: wrong-number-of-fields {needed=3, found=2}",
                        "test.staff:8.name: blank",
                        "test.staff:8.phone: malformed {expected=telephone number}",
                        "test.staff:8.tenures: malformed {expected=an office, then its days}",
                        "test.staff:9.tenures: unknown-office {office=441900105:town-department:moon}",
                        "test.staff:9.tenures: no-such-date {date=2025-02-30}",
                        "test.staff:10.tenures[1]: repeated {value=441900105:town-charity}",
                        "test.staff:12: duplicate {value=d, first=test.staff:11}",
                        "test.staff:13.substitute: unknown-staff {subject=e}",
                        "test.staff:14.substitute: blank",
                        "test.staff:14.days: malformed {expected=such as 2023-01-01 .. 2025-12-31 or 2020-04-01 ..}",
                        "test.staff:15.days.until: required",
                        "test.staff:15.substitute: repeated {value=d}",
                        "test.staff:15.absent: not-serving {subject=d, office=441900105:town-department:housing,"
                                + " days=2024-12-31 ..}",
                        "test.staff:15.substitute: not-serving {subject=d, office=441900105:town-department:housing,"
                                + " days=2024-12-31 ..}");
    }

    @ParameterizedTest
    @CsvSource({
        "441900105999:village-committee, unknown-village {code=441900105999}",
        "441900999:town-lead-department, unknown-town {code=441900999}",
        "441900999:town-department:housing, unknown-town {code=441900999}",
        "440100000:city-bureau, other-city {code=440100000}",
    })
    void checks_the_codes_of_units_against_the_region(String office, String fault) {
        assertThat(faultsOf("office | " + office + " | 某科室")).containsExactly("test.staff:1.office: " + fault);
        assertThat(faultsOf("staff | a | 甲虚构 | - | " + office + " 2025-01-01 .."))
                .containsExactly("test.staff:1.tenures: " + fault);
        assertThat(faultsOf("""
                staff | a | 甲虚构 | - | 441900105:town-charity 2025-01-01 ..
                staff | b | 乙虚构 | - | 441900105:town-charity 2025-01-01 ..
                substitution | %s | a | b | 2025-01-01 .. 2025-01-31
                """.formatted(office))).containsExactly("test.staff:3.office: " + fault);
    }

    @Test
    void speaks_of_one_town_only_where_it_is_read_for_that_town() {
        String text = """
                office | 441900105:town-charity | 企石镇慈善会
                office | 441900104:town-charity | 石排镇慈善会
                staff | a | 甲虚构 | - | 441900105201:village-committee 2025-01-01 .., 441900000:city-bureau 2025-01-01 ..
                """;
        SourceText file = new SourceText("test.staff", text);
        TownCode qishi = new TownCode("441900105");

        assertThat(catchThrowableOfType(
                                Refusal.InvalidInput.class, () -> StaffRegistry.parse(file, Registries.DONGGUAN, qishi))
                        .faults())
                .extracting(Object::toString)
                .containsExactly(
                        "test.staff:2.office: other-unit {code=441900104, unit=441900105}",
                        "test.staff:3.tenures: other-unit {code=441900000, unit=441900105}");
        assertThat(Registries.of(text).members()).hasSize(1);
        assertThat(Registries.of(text).namedOffices().values()).containsExactly("石排镇慈善会", "企石镇慈善会");
    }

    @Test
    void gives_everything_it_holds_in_order() {
        assertThat(Registries.EXAMPLE.members())
                .extracting(member -> member.subject().text())
                .containsExactly("u-001", "u-002", "u-101", "u-102", "u-103", "u-201", "u-202");
        assertThat(Registries.EXAMPLE.substitutions())
                .extracting(substitution -> substitution.absent().text())
                .containsExactly("u-201", "u-101");
    }

    @Test
    void takes_its_records_in_any_order() {
        StaffRegistry registry = Registries.of("""
                substitution | 441900105:town-department:housing | a | b | 2025-01-01 .. 2025-01-31
                staff | a | 甲虚构 | - | 441900105:town-department:housing 2025-01-01 ..
                staff | b | 乙虚构 | - | 441900105:town-department:housing 2025-01-01 ..
                office | 441900105:town-department:housing | 住房和城乡建设局
                """);

        assertThat(registry.knows(Office.parse("441900105:town-department:housing")))
                .isTrue();
    }

    @Test
    void takes_names_of_offices_of_up_to_100_characters() {
        assertThat(Registries.of("office | " + CHARITY + " | " + "善".repeat(100))
                        .nameOf(Office.parse(CHARITY)))
                .contains("善".repeat(100));
        assertThat(faultsOf("office | " + CHARITY + " | " + "善".repeat(101)))
                .containsExactly("test.staff:1.name: too-long {longest=100}");
    }

    private static List<String> faultsOf(String text) {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> Registries.of(text)).faults().stream()
                .map(Object::toString)
                .toList();
    }
}
