package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.guanjia.domain.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class W03WaiverTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, true",
        "999.99, true",
        "1000.00, true",
        "1000.01, false",
    })
    void at_exactly_1_000_the_waiver_holds(String amount, boolean holds) {
        assertThat(Waiver.holdsFor(WishKind.URGENT_PERSONAL, Money.parseYuan(amount), Editions.OF_2022))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @EnumSource(WishKind.class)
    void there_is_no_waiver_before_2022(WishKind kind) {
        assertThat(Waiver.holdsFor(kind, Money.parseYuan("1.00"), Editions.OF_2020))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT_PERSONAL, true",
        "SPECIAL_GROUP, false",
        "UNIVERSAL, false",
    })
    void the_waiver_holds_for_the_kinds_that_the_edition_names(WishKind kind, boolean holds) {
        Rulebook rulebook = Rulebook.parse(
                Editions.with("W-03 | waiver-kinds", "W-03 | waiver-kinds | PERMITTED | urgent-personal | 000 §8"));

        assertThat(Waiver.holdsFor(kind, Money.parseYuan("1.00"), rulebook)).isEqualTo(holds);
    }
}
