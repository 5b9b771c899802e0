package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link MatchingStanding} and the {@link Obligations} to match. */
class F02MatchingTest {

    private final Ledger ledger = new Ledger();
    private FundYear wishes = opened(Programme.WISHES);
    private FundYear projects = opened(Programme.MICRO_PROJECTS);

    @ParameterizedTest
    @CsvSource({"CLASS_1, 300.00", "CLASS_2, 300.00"})
    void the_strong_towns_owe_as_much_as_the_city_gave_for_both_programmes_together(
            EconomicClass economicClass, String owed) {
        allocated();

        Obligation obligation = matching(economicClass, "2024-06-01T09:00");

        assertThat(obligation.kind()).isEqualTo(Obligation.Kind.MATCHING);
        assertThat(obligation.kind().rule()).hasToString("F-02");
        assertThat(obligation.amount()).contains(yuan(owed));
        assertThat(obligation.met()).isEqualTo(Money.ZERO);
        assertThat(obligation.shortfall()).isEqualTo(yuan(owed));
        assertThat(obligation.state()).isEqualTo(DeadlineState.OPEN);
        assertThat(obligation.deadline().due()).contains(at("2025-01-01T00:00"));
    }

    @Test
    void finance_and_charity_meet_it_together_and_it_is_met_when_the_last_of_it_came() {
        allocated();
        match(wishes, MoneySource.TOWN_CHARITY_MATCH, "100.00", "2024-05-01T09:00");
        match(projects, MoneySource.TOWN_FINANCE_MATCH, "199.99", "2024-06-01T09:00");
        assertThat(matching(EconomicClass.CLASS_1, "2024-07-01T09:00").shortfall())
                .isEqualTo(new Money(1));

        match(projects, MoneySource.TOWN_FINANCE_MATCH, "0.01", "2024-08-01T09:00");

        Obligation obligation = matching(EconomicClass.CLASS_1, "2024-09-01T09:00");
        assertThat(obligation.state()).isEqualTo(DeadlineState.MET);
        assertThat(obligation.deadline().doneAt()).contains(at("2024-08-01T09:00"));
        assertThat(obligation.shortfall()).isEqualTo(Money.ZERO);
    }

    @Test
    void other_money_meets_nothing_and_a_mistake_does_not_count() {
        allocated();
        wishes = ledger.book(wishes.receive(deposit(TOWN, MoneySource.SOCIAL, "500.00"), at(MARCH)));
        match(wishes, MoneySource.TOWN_CHARITY_MATCH, "300.00", MARCH);
        assertThat(matching(EconomicClass.CLASS_1, MARCH).state()).isEqualTo(DeadlineState.MET);

        wishes = ledger.book(wishes.reverseReceipt(wishes.version(), VOUCHER, ledger.balances(), at(MARCH)));

        assertThat(matching(EconomicClass.CLASS_1, MARCH).met()).isEqualTo(Money.ZERO);
    }

    @Test
    void late_matching_is_taken_and_told_as_late() {
        allocated();
        assertThat(matching(EconomicClass.CLASS_1, "2025-01-01T00:00").state()).isEqualTo(DeadlineState.OVERDUE);

        match(wishes, MoneySource.TOWN_CHARITY_MATCH, "300.00", "2025-01-10T09:00");

        assertThat(matching(EconomicClass.CLASS_1, "2025-02-01T09:00").state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void matching_that_is_booked_in_a_later_year_counts_for_the_closed_one_that_it_names() {
        allocated();
        FundYear next = opened(GUANCHENG, Programme.WISHES, YEAR + 1);
        Deposit late = new Deposit(TOWN, MoneySource.TOWN_CHARITY_MATCH, yuan("300.00"), Optional.of(YEAR), VOUCHER);
        next = ledger.book(next.receive(late, at("2025-06-01T09:00")));
        List<FundYear> years = List.of(wishes, projects, next);

        assertThat(obligations(years, EconomicClass.CLASS_1, "2025-07-01T09:00")
                        .of(YEAR)
                        .get(0)
                        .state())
                .isEqualTo(DeadlineState.MISSED);
        assertThat(obligations(years, EconomicClass.CLASS_1, "2025-07-01T09:00")
                        .of(YEAR + 1)
                        .get(0)
                        .met())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void a_town_of_unknown_class_is_told_what_is_missing() {
        allocated();

        Obligation obligation = matching(EconomicClass.UNKNOWN, MARCH);

        assertThat(obligation.amount()).isEmpty();
        assertThat(obligation.missing()).contains(Obligation.Missing.ECONOMIC_CLASS);
        assertThat(obligation.state()).isEqualTo(DeadlineState.OPEN);
        assertThat(obligation.shortfall()).isEqualTo(Money.ZERO);
    }

    @Test
    void nothing_is_owed_of_nothing() {
        assertThat(matching(EconomicClass.CLASS_1, MARCH).state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void only_the_years_of_the_rulebook_and_of_an_extension_keep_obligations() {
        FundYear later = opened(GUANCHENG, Programme.WISHES, 2026);
        List<FundYear> years = List.of(later);

        assertThat(obligations(years, EconomicClass.CLASS_1, "2026-02-01T09:00").of(2026))
                .isEmpty();
        assertThat(new Obligations(
                                at("2026-02-01T09:00"),
                                years,
                                any -> List.of(),
                                EconomicClass.CLASS_1,
                                OF_2022,
                                Set.of(2026),
                                PRC)
                        .of(2026))
                .extracting(Obligation::kind)
                .containsExactly(
                        Obligation.Kind.MATCHING, Obligation.Kind.WISH_MONEY_USED, Obligation.Kind.SURPLUS_RETURNED);
        assertThat(obligations(years, EconomicClass.CLASS_1, "2026-02-01T09:00").of(2024))
                .as("of a year that was never opened")
                .isEmpty();
    }

    private void allocated() {
        wishes = ledger.book(wishes.receiveAllocation(
                Funds.allocated(1, Programme.WISHES, YEAR, MoneySource.CITY_CHARITY, "100.00"), at(MARCH)));
        projects = ledger.book(projects.receiveAllocation(
                Funds.allocated(2, Programme.MICRO_PROJECTS, YEAR, MoneySource.CITY_FINANCE, "200.00"), at(MARCH)));
    }

    private void match(FundYear year, MoneySource source, String amount, String when) {
        FundYear after = ledger.book(year.receive(Deposit.matching(TOWN, source, yuan(amount), VOUCHER), at(when)));
        if (year.equals(wishes)) {
            wishes = after;
        } else {
            projects = after;
        }
    }

    private Obligation matching(EconomicClass economicClass, String when) {
        return obligations(List.of(wishes, projects), economicClass, when)
                .of(YEAR)
                .get(0);
    }

    private Obligations obligations(List<FundYear> years, EconomicClass economicClass, String when) {
        return new Obligations(at(when), years, any -> ledger.balances(), economicClass, OF_2022, Set.of(), PRC);
    }
}
