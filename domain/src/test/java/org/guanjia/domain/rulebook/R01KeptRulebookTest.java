package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R01KeptRulebookTest {

    @ParameterizedTest
    @CsvSource({
        "2020-04-01, 2020",
        "2022-12-31, 2020",
        "2023-01-01, 2022",
        "2025-12-31, 2022",
    })
    void a_case_stands_on_the_edition_in_force_on_the_day_it_was_submitted(LocalDate submitted, String edition) {
        Footing footing = Editions.BUNDLED.footingFor(submitted, List.of());

        assertThat(footing.rulebook().id()).isEqualTo(new RulebookId(edition));
        assertThat(footing.extension()).isEmpty();
    }

    @Test
    void a_case_keeps_its_edition_when_another_comes_in_force() {
        LocalDate submitted = LocalDate.of(2025, 12, 30);
        Footing before = Editions.BUNDLED.footingFor(submitted, List.of());

        Rulebooks later = Editions.BUNDLED.with(Editions.successor("2026", "2026-01-01 .."));

        assertThat(later.footingFor(submitted, List.of())).isEqualTo(before);
        assertThat(later.find(before.rulebook().id())).containsSame(before.rulebook());
    }

    @Test
    void an_edition_that_is_no_longer_in_force_can_still_be_found() {
        assertThat(Editions.BUNDLED.find(new RulebookId("2020"))).containsSame(Editions.OF_2020);
        assertThat(Editions.BUNDLED.find(new RulebookId("1999"))).isEmpty();
    }
}
