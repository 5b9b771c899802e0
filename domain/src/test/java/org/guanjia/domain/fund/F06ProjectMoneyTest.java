package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Set;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;

/** Proves the {@link Obligations} to use project money. */
class F06ProjectMoneyTest {

    private final Ledger ledger = new Ledger();
    private FundYear year = opened(Programme.MICRO_PROJECTS);

    @Test
    void what_town_and_villages_paid_counts_and_leftovers_go_to_the_pool() {
        year = ledger.book(year.receiveAllocation(
                allocated(1, Programme.MICRO_PROJECTS, YEAR, MoneySource.CITY_FINANCE, "1000.00"), at(MARCH)));
        FundAccount finance = account(PROJECTS, MoneySource.CITY_FINANCE);
        year = ledger.book(year.transfer(
                new Transfer(Transfer.Kind.DISBURSEMENT, finance, VILLAGE, Pot.AVAILABLE, yuan("900.00"), VOUCHER),
                ledger.balances(),
                at(MARCH)));
        pay(1, Subject.ProjectWay.BATCH, VILLAGE, "900.00");
        assertThat(used(OF_2022).get(0).state()).isEqualTo(DeadlineState.OPEN);
        assertThat(used(OF_2022).get(0).use().orElseThrow().text()).isEqualTo("90.00 %");

        pay(2, Subject.ProjectWay.POOL, TOWN, "50.00");

        assertThat(used(OF_2022).get(0).state()).isEqualTo(DeadlineState.MET);
        assertThat(used(OF_2022).get(0).amount()).contains(yuan("950"));
        assertThat(used(OF_2022).get(0).kind().rule()).hasToString("F-06");
    }

    @Test
    void an_edition_that_says_nothing_of_use_owes_none() {
        assertThat(used(OF_2020)).isEmpty();
    }

    private void pay(int number, Subject.ProjectWay way, FundUnit unit, String amount) {
        Commitment commitment = ledger.book(Commitment.commit(
                commitment(number), forProjects(way), PROJECTS.of(unit), yuan(amount), means(year, ledger), at(MARCH)));
        commitment = ledger.book(
                commitment.orderPayment(yuan(amount), new Recipient.OfOrganisation("虚构工程公司"), year, at(MARCH)));
        ledger.book(commitment.confirmPayment(1, BY_BANK, at(MARCH)));
    }

    private List<Obligation> used(Rulebook rulebook) {
        Obligations obligations = new Obligations(
                at("2024-11-01T09:00"),
                List.of(year),
                any -> ledger.balances(),
                EconomicClass.CLASS_1,
                rulebook,
                Set.of(YEAR),
                PRC);
        return obligations.of(YEAR).stream()
                .filter(obligation -> obligation.kind() == Obligation.Kind.PROJECT_MONEY_USED)
                .toList();
    }
}
