package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;

/** Proves the {@link Obligations} to give wish money of the city back, and {@link Settling}. */
class F08SurplusTest {

    private static final FundAccount CHARITY = account(WISHES, MoneySource.CITY_CHARITY);
    private static final String JANUARY = "2025-01-10T09:00";
    private static final String AFTER = "2025-02-10T09:00";

    private final Ledger ledger = new Ledger();
    private final Map<Integer, FundYear> years = new TreeMap<>(
            Map.of(YEAR, opened(Programme.WISHES), YEAR + 1, opened(GUANCHENG, Programme.WISHES, YEAR + 1)));

    @Test
    void what_is_neither_paid_nor_carried_over_goes_back_by_the_end_of_january() {
        allocated("1000.00");
        Commitment paid = commit(1, "300.00");
        pay(paid, "250.00");
        Commitment carried = commit(2, "200.00");

        ledger.book(carried.carryOver(years.get(YEAR), years.get(YEAR + 1), VOUCHER, at(JANUARY)));

        Obligation surplus = surplus(YEAR, JANUARY);
        assertThat(surplus.amount()).as("1000 less 250 paid and 200 carried").contains(yuan("550"));
        assertThat(surplus.kind().rule()).hasToString("F-08");
        assertThat(surplus.state()).isEqualTo(DeadlineState.OPEN);
        assertThat(surplus.deadline().due())
                .as("31 January lies in the Spring Festival")
                .contains(at("2025-02-06T00:00"));
        assertThat(surplus(YEAR + 1, JANUARY).amount())
                .as("what was carried over is of the next year")
                .contains(yuan("200"));
    }

    @Test
    void it_is_met_when_the_last_of_it_went_back_and_late_if_that_is_after_the_day() {
        allocated("1000.00");
        giveBack(YEAR, "400.00", YEAR, JANUARY);
        assertThat(surplus(YEAR, JANUARY).shortfall()).isEqualTo(yuan("600"));

        giveBack(YEAR, "600.00", YEAR, "2025-02-05T23:00");

        assertThat(surplus(YEAR, AFTER).state()).isEqualTo(DeadlineState.MET);
        assertThat(surplus(YEAR, AFTER).deadline().doneAt()).contains(at("2025-02-05T23:00"));
        assertThat(ledger.fen(CHARITY, Pot.CLEARING)).as("1000 came and went").isZero();
    }

    @Test
    void a_late_return_is_taken_and_told_as_late() {
        allocated("1000.00");
        assertThat(surplus(YEAR, AFTER).state()).isEqualTo(DeadlineState.OVERDUE);

        giveBack(YEAR, "1000.00", YEAR, AFTER);

        assertThat(surplus(YEAR, AFTER).state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void what_is_still_owed_on_closing_goes_over_and_is_owed_once() {
        allocated("1000.00");
        closed();
        assertThat(ledger.in(CHARITY.in(WISHES.in(YEAR + 1)), Pot.AVAILABLE)).isEqualTo(yuan("1000"));
        assertThat(surplus(YEAR, AFTER).amount()).contains(yuan("1000"));
        assertThat(surplus(YEAR + 1, AFTER).amount()).contains(Money.ZERO);

        giveBack(YEAR + 1, "300.00", YEAR, AFTER);

        assertThat(surplus(YEAR, AFTER).amount()).contains(yuan("1000"));
        assertThat(surplus(YEAR, AFTER).shortfall()).isEqualTo(yuan("700"));
        assertThat(surplus(YEAR + 1, AFTER).amount()).contains(Money.ZERO);
    }

    @Test
    void city_money_that_is_released_after_the_day_is_owed_anew() {
        allocated("1000.00");
        Commitment commitment = commit(1, "200.00");
        giveBack(YEAR, "800.00", YEAR, JANUARY);
        commitment = ledger.book(commitment.carryOver(years.get(YEAR), years.get(YEAR + 1), VOUCHER, at(JANUARY)));
        closed();
        assertThat(surplus(YEAR, AFTER).state()).isEqualTo(DeadlineState.MET);

        ledger.book(commitment.release(yuan("200"), at("2025-06-01T09:00")));

        Obligation anew = surplus(YEAR + 1, "2026-01-02T09:00");
        assertThat(anew.amount()).contains(yuan("200"));
        assertThat(anew.state()).isEqualTo(DeadlineState.OPEN);
        assertThat(surplus(YEAR, "2026-01-02T09:00").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void matching_social_money_and_project_money_stay() {
        years.put(
                YEAR,
                ledger.book(
                        years.get(YEAR).receive(deposit(TOWN, MoneySource.TOWN_CHARITY_MATCH, "500.00"), at(MARCH))));

        assertThat(surplus(YEAR, JANUARY).amount()).contains(Money.ZERO);
        assertThat(surplus(YEAR, JANUARY).state()).isEqualTo(DeadlineState.MET);
        assertThat(surplus(YEAR, MARCH).state()).as("the year is not over").isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void a_return_is_on_its_way_until_the_city_takes_it_in_once() {
        allocated("1000.00");
        giveBack(YEAR, "400.00", YEAR, JANUARY);
        FundYear year = years.get(YEAR);
        FundYearEvent.SurplusReturned returned =
                new FundYearEvent.SurplusReturned(CHARITY, CITY, yuan("400.00"), YEAR, VOUCHER, at(JANUARY));
        ReturnReference reference = new ReturnReference(year.id(), year.version());
        FundYear city = opened(CITY_CODE, Programme.WISHES, YEAR + 1);

        FundYear taken = ledger.book(city.receiveReturn(reference, returned, at(AFTER)));

        assertThat(ledger.in(account(WISHES.of(CITY).in(YEAR + 1), MoneySource.CITY_CHARITY), Pot.AVAILABLE))
                .isEqualTo(yuan("400"));
        assertThat(refused(() -> taken.receiveReturn(reference, returned, at(AFTER)))
                        .key())
                .isEqualTo("F-01.received-before");
        assertThatIllegalArgumentException().isThrownBy(() -> year.receiveReturn(reference, returned, at(AFTER)));
    }

    @Test
    void only_city_money_that_the_town_itself_has_goes_back() {
        allocated("1000.00");
        FundYear year = years.get(YEAR);

        assertThat(refused(() -> giveBack(YEAR, "1000.01", YEAR, JANUARY)).values())
                .containsEntry("available", "1000.00")
                .containsEntry("asked", "1000.01");
        assertThat(refused(() -> giveBack(YEAR, "1.00", YEAR + 1, JANUARY)).key())
                .isEqualTo("G-invalid-input");
        assertThat(refused(() -> year.returnSurplus(
                                account(WISHES, MoneySource.SOCIAL),
                                CITY,
                                yuan("1"),
                                YEAR,
                                VOUCHER,
                                ledger.balances(),
                                at(JANUARY)))
                        .key())
                .isEqualTo("G-invalid-input");
        for (FundUnit receiver : List.of(TOWN, FundUnit.of(new TownCode("999900000")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> year.returnSurplus(
                            CHARITY, receiver, yuan("1"), YEAR, VOUCHER, ledger.balances(), at(JANUARY)));
        }
    }

    private void allocated(String amount) {
        Allocation allocation = Funds.allocated(1, Programme.WISHES, YEAR, MoneySource.CITY_CHARITY, amount);
        years.put(YEAR, ledger.book(years.get(YEAR).receiveAllocation(allocation, at(MARCH))));
    }

    private Commitment commit(int number, String amount) {
        return ledger.book(Commitment.commit(
                commitment(number), forWish(number), WISHES, yuan(amount), means(years.get(YEAR), ledger), at(MARCH)));
    }

    private void pay(Commitment commitment, String amount) {
        Commitment ordered = ledger.book(commitment.orderPayment(yuan(amount), SOMEBODY, years.get(YEAR), at(MARCH)));
        ledger.book(ordered.confirmPayment(1, BY_BANK, at(MARCH)));
    }

    private void giveBack(int year, String amount, int forYear, String when) {
        FundAccount account = CHARITY.in(WISHES.in(year));
        years.put(
                year,
                ledger.book(years.get(year)
                        .returnSurplus(account, CITY, yuan(amount), forYear, VOUCHER, ledger.balances(), at(when))));
    }

    private void closed() {
        years.put(YEAR, ledger.book(years.get(YEAR).settle(at(JANUARY))));
        years.put(
                YEAR,
                ledger.book(years.get(YEAR).close(years.get(YEAR + 1), ledger.balances(), OF_2022, PRC, at(AFTER))));
        ledger.close(years.get(YEAR));
    }

    private Obligation surplus(int year, String when) {
        Obligations obligations = new Obligations(
                at(when), years.values(), any -> ledger.balances(), EconomicClass.CLASS_1, OF_2022, Set.of(), PRC);
        return obligations.of(year).stream()
                .filter(obligation -> obligation.kind() == Obligation.Kind.SURPLUS_RETURNED)
                .findFirst()
                .orElseThrow();
    }
}
