package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R03InForceDateTest {

    @ParameterizedTest
    @CsvSource({
        "2020-03-31, none",
        "2020-04-01, 2020",
        "2022-12-31, 2020",
        "2023-01-01, 2022",
        "2025-12-31, 2022",
        "2026-01-01, none",
    })
    void an_edition_is_in_force_from_its_first_day_until_it_ends_or_another_starts(LocalDate date, String edition) {
        String inForce = Editions.BUNDLED
                .inForce(date)
                .map(rulebook -> rulebook.id().text())
                .orElse("none");

        assertThat(inForce).isEqualTo(edition);
    }

    @Test
    void a_new_edition_supersedes_from_its_first_day_even_before_the_other_one_ends() {
        Rulebooks later = Editions.BUNDLED.with(Editions.successor("2025", "2025-07-01 .. 2025-09-30"));

        assertThat(later.inForce(LocalDate.of(2025, 6, 30))).containsSame(Editions.OF_2022);
        assertThat(later.inForce(LocalDate.of(2025, 7, 1)).map(Rulebook::id)).contains(new RulebookId("2025"));
        assertThat(later.inForce(LocalDate.of(2025, 10, 1)))
                .as("the superseded edition does not come back")
                .isEmpty();
    }

    @Test
    void no_case_can_be_submitted_before_the_first_edition() {
        Refusal.RuleBroken refusal = catchThrowableOfType(
                Refusal.RuleBroken.class, () -> Editions.BUNDLED.footingFor(LocalDate.of(2020, 3, 31), List.of()));

        assertThat(refusal.key()).isEqualTo("R-03.before-first");
        assertThat(refusal.values()).containsExactly(entry("date", "2020-03-31"), entry("first", "2020-04-01"));
    }

    @Test
    void editions_stand_in_the_order_of_their_first_days() {
        assertThat(Rulebooks.of(List.of(Editions.OF_2022, Editions.OF_2020)).editions())
                .containsExactly(Editions.OF_2020, Editions.OF_2022);
    }

    @Test
    void two_editions_cannot_share_an_id_or_a_first_day() {
        Rulebook sameId = Editions.successor("2022", "2026-01-01 ..");
        Rulebook sameDay = Editions.successor("2023", "2023-01-01 ..");

        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class, () -> Rulebooks.of(List.of(Editions.OF_2022, sameId, sameDay)));

        assertThat(refusal.faults())
                .containsExactly(
                        Fault.of(FaultCode.REPEATED, "value", "2022"),
                        Fault.of(FaultCode.REPEATED, "value", "2023-01-01"));
    }

    @Test
    void the_very_same_edition_twice_is_one_fault() {
        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> Editions.BUNDLED.with(Editions.OF_2022));

        assertThat(refusal.faults()).containsExactly(Fault.of(FaultCode.REPEATED, "value", "2022"));
    }

    @Test
    void there_is_always_an_edition() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rulebooks.of(List.of()));
    }
}
