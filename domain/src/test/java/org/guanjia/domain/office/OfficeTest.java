package org.guanjia.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTest {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final TownCode CITY = new TownCode("441900000");

    @ParameterizedTest
    @CsvSource({
        "441900105201:village-committee, VILLAGE_COMMITTEE, VILLAGE, 441900105",
        "441900105:town-lead-department, TOWN_LEAD_DEPARTMENT, TOWN, 441900105",
        "441900105:town-charity, TOWN_CHARITY, TOWN, 441900105",
        "441900105:town-department:housing, TOWN_DEPARTMENT, TOWN, 441900105",
        "441900000:city-bureau, CITY_BUREAU, CITY, 441900000",
        "441900000:city-charity, CITY_CHARITY, CITY, 441900000",
        "441900000:city-department:housing, CITY_DEPARTMENT, CITY, 441900000",
    })
    void is_written_as_it_is_read(String text, OfficeFunction function, OfficeLevel level, String town) {
        Office office = Office.parse(text);

        assertThat(office).hasToString(text).isEqualTo(Office.parse(text)).hasSameHashCodeAs(Office.parse(text));
        assertThat(office.function()).isEqualTo(function);
        assertThat(office.level()).isEqualTo(level);
        assertThat(office.town()).isEqualTo(new TownCode(town));
    }

    @Test
    void is_made_of_its_parts() {
        VillageCode village = new VillageCode("441900105201");
        Code housing = new Code("housing");

        assertThat(Office.villageCommittee(village)).isEqualTo(Office.parse("441900105201:village-committee"));
        assertThat(Office.villageCommittee(village).village()).contains(village);
        assertThat(Office.of(OfficeFunction.TOWN_CHARITY, QISHI)).isEqualTo(Office.parse("441900105:town-charity"));
        assertThat(Office.department(QISHI, housing)).isEqualTo(Office.parse("441900105:town-department:housing"));
        assertThat(Office.department(CITY, housing)).isEqualTo(Office.parse("441900000:city-department:housing"));
        assertThat(Office.department(CITY, housing).department()).contains(housing);
        assertThat(Office.department(CITY, housing).village()).isEmpty();
        assertThat(Office.department(CITY, housing)).isNotEqualTo(Office.department(QISHI, housing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "441900105; malformed {expected=an office such as 441900105:town-charity}",
                "441900105:town-charity:x; malformed {expected=an office such as 441900105:town-charity}",
                "441900105:town-department; malformed {expected=a department such as 441900105:town-department:housing}",
                "441900105:town-department:; malformed {expected=a code such as 12345-portal}",
                "441900105:town-department:a:b; malformed {expected=a department such as 441900105:town-department:housing}",
                "441900105:village-committee; malformed {expected=twelve digits of a village code}",
                "441900000001:village-committee; malformed {expected=a town code that does not end in 000}",
                "441900105201:town-charity; malformed {expected=nine digits of a town code}",
                "441900000:town-charity; malformed {expected=a town code that does not end in 000}",
                "441900105:city-bureau; malformed {expected=a city code that ends in 000}",
                "441900105:city-department:housing; malformed {expected=a city code that ends in 000}",
                "441900000:town-department:housing; malformed {expected=a town code that does not end in 000}",
            })
    void refuses_what_is_no_office(String text, String fault) {
        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> Office.parse(text))
                        .faults())
                .hasToString("[" + fault + "]");
    }

    @Test
    void says_which_functions_there_are() {
        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> Office.parse("441900105:canteen"))
                        .faults())
                .hasToString("[not-one-of {known=village-committee, town-lead-department, town-department, "
                        + "town-charity, city-bureau, city-charity, city-department}]");
    }

    @Test
    void asking_for_a_village_or_a_department_by_unit_alone_is_a_mistake_of_the_program() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Office.of(OfficeFunction.VILLAGE_COMMITTEE, QISHI))
                .withMessageStartingWith("Office");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Office.of(OfficeFunction.CITY_DEPARTMENT, CITY))
                .withMessageStartingWith("Office");
    }

    @Test
    void stands_before_another_by_its_text() {
        assertThat(Office.parse("441900104:town-lead-department")).isLessThan(Office.parse("441900105:town-charity"));
        assertThat(Office.parse("441900105:town-charity"))
                .isLessThan(Office.parse("441900105:town-lead-department"))
                .isEqualByComparingTo(Office.parse("441900105:town-charity"));
    }
}
