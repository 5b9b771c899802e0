package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves {@link Triage}: kind and amount say how a wish is handled, in principle. */
class H01ModeTest {

    @ParameterizedTest(name = "{0} of {1} yuan: {2}")
    @CsvSource({
        "URGENT_PERSONAL, 10000.00, EXPRESS",
        "URGENT_PERSONAL, 10000.01, DIRECT",
        "URGENT_PERSONAL, , EXPRESS",
        "SPECIAL_GROUP, 10000.00, EXPRESS",
        "SPECIAL_GROUP, 10000.01, DIRECT",
        "UNIVERSAL, 800.00, STATION",
        "UNIVERSAL, , STATION",
        "UNIVERSAL, 10000.01, DIRECT",
    })
    void another_mode_than_the_one_in_principle_needs_a_justification(
            WishKind kind, String amount, HandlingMode inPrinciple) {
        Journey wish = Journey.of(kind, amount == null ? "" : amount).received().withoutPolicy();

        if (inPrinciple == HandlingMode.EXPRESS) {
            wish.then((it, on) -> it.triage(HandlingMode.EXPRESS, Optional.empty(), on));
            assertThat(wish.state().annals().departures()).isEmpty();
        } else {
            Refusal refusal = wish.refused((it, on) -> it.triage(HandlingMode.EXPRESS, Optional.empty(), on));
            assertThat(refusal.key()).isEqualTo("H-01.other-mode");
            assertThat(refusal.values())
                    .containsEntry("mode", "EXPRESS")
                    .containsEntry("expected", inPrinciple.name())
                    .containsEntry("force", "in-principle");
            wish.then((it, on) -> it.triage(HandlingMode.EXPRESS, Optional.of(text(9)), on));
            assertThat(wish.state().annals().departures())
                    .containsExactly(new Departure("H-01.other-mode", text(9), at(MONDAY)));
        }
        assertThat(wish.stage()).isEqualTo(WishStage.TRIAGED);
        assertThat(wish.state().examination().mode()).contains(HandlingMode.EXPRESS);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECT", "STATION"})
    void direct_and_station_are_not_available_yet(HandlingMode mode) {
        Refusal refusal = Journey.of(WishKind.UNIVERSAL, "12000")
                .received()
                .withoutPolicy()
                .refused((it, on) -> it.triage(mode, Optional.of(text(9)), on));

        assertThat(refusal.key()).isEqualTo("H-01.mode-not-available");
        assertThat(refusal.values()).containsEntry("mode", mode.name());
    }

    @Test
    void where_the_edition_makes_the_mode_mandatory_no_justification_helps() {
        Rulebook strict = of2022With(
                "H-01 | mode-for-universal-wishes", "H-01 | mode-for-universal-wishes | MANDATORY | station | 示例");
        Journey wish = Journey.of(submission(need(WishKind.UNIVERSAL, "800"), MONDAY, List.of()), strict, MONDAY)
                .received()
                .withoutPolicy();

        assertThat(wish.refused((it, on) -> it.triage(HandlingMode.EXPRESS, Optional.of(text(9)), on))
                        .key())
                .isEqualTo("H-01.other-mode");
    }

    @Test
    void triaged_again_it_is_verified_and_decided_anew() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").toVerified().triaged();

        assertThat(wish.stage()).isEqualTo(WishStage.TRIAGED);
        assertThat(wish.state().examination().verification().proof()).isEmpty();
        assertThat(wish.state().clocks().open(WishStep.DECISION)).isEmpty();
    }
}
