package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Set;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;

/** Proves {@link MatchingStanding} and the {@link Obligations} of towns that match in general. */
class F03ShortfallTest {

    private final Ledger ledger = new Ledger();
    private FundYear wishes = opened(Programme.WISHES);

    @Test
    void the_weaker_towns_owe_half_in_general_and_a_shortfall_needs_a_justification() {
        allocated("300.00");
        Obligation open = matching(EconomicClass.CLASS_3, "2024-06-01T09:00");
        assertThat(open.kind()).isEqualTo(Obligation.Kind.MATCHING_IN_GENERAL);
        assertThat(open.amount()).contains(yuan("150"));
        assertThat(open.missing()).isEmpty();

        Obligation overdue = matching(EconomicClass.CLASS_4, "2025-01-02T09:00");
        assertThat(overdue.state()).isEqualTo(DeadlineState.OVERDUE);
        assertThat(overdue.missing()).contains(Obligation.Missing.JUSTIFICATION);

        wishes = ledger.book(wishes.justifyShortfall(new Justification("本年财力紧张"), at("2025-01-02T09:00")));
        Obligation justified = matching(EconomicClass.CLASS_4, "2025-01-03T09:00");
        assertThat(justified.missing()).isEmpty();
        assertThat(justified.justification()).isPresent();
        assertThat(justified.shortfall()).isEqualTo(yuan("150"));
    }

    @Test
    void a_fraction_of_a_fen_is_owed_as_one() {
        allocated("0.01");

        assertThat(matching(EconomicClass.CLASS_3, MARCH).amount()).contains(new Money(1));
    }

    private void allocated(String amount) {
        wishes = ledger.book(wishes.receiveAllocation(
                Funds.allocated(1, Programme.WISHES, YEAR, MoneySource.CITY_CHARITY, amount), at(MARCH)));
    }

    private Obligation matching(EconomicClass economicClass, String when) {
        return new Obligations(
                        at(when), List.of(wishes), any -> ledger.balances(), economicClass, OF_2022, Set.of(), PRC)
                .of(YEAR)
                .get(0);
    }
}
