package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.guanjia.domain.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R05ThresholdsTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, VILLAGE",
        "49999.99, VILLAGE",
        "50000.00, TOWN",
        "50000.01, TOWN",
    })
    void at_exactly_50_000_the_path_of_the_town_holds(String budget, ProjectPath path) {
        assertThat(ProjectPath.of(Money.parseYuan(budget), Editions.OF_2022)).isEqualTo(path);
        assertThat(ProjectPath.of(Money.parseYuan(budget), Editions.OF_2020)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "49999.99, VILLAGE",
        "50000.00, VILLAGE",
        "50000.01, TOWN",
    })
    void a_city_can_choose_the_path_of_the_village_there(String budget, ProjectPath path) {
        Rulebook rulebook = Rulebook.parse(Editions.with(
                "R-05 | path-at-the-threshold", "R-05 | path-at-the-threshold | MANDATORY | village | ours"));

        assertThat(ProjectPath.of(Money.parseYuan(budget), rulebook)).isEqualTo(path);
    }
}
