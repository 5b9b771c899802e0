package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** Proves {@link Allocation}: the city gives a sum out by its {@link AllocationTable}, and each town takes its share in. */
class F01GivingOutTest {

    @Test
    void an_allocation_takes_the_whole_sum_from_the_city_and_has_it_on_the_way_to_the_towns() {
        Ledger ledger = cityWith("100.00");
        Allocation made = ledger.book(make("100.00", ledger));
        FundAccount account = account(WISHES.of(CITY), MoneySource.CITY_CHARITY);

        assertThat(ledger.in(account, Pot.AVAILABLE)).isEqualTo(Money.ZERO);
        assertThat(ledger.fen(account, Pot.CLEARING)).isEqualTo(10_000L);
        assertThat(made.shareOf(GUANCHENG)).contains(yuan("50"));
        assertThat(made.shareOf(new TownCode("441900121"))).isEmpty();
        assertThat(ledger.postings().get(1).counterpart()).contains(WISHES.of(FundUnit.of(new TownCode("441900003"))));
        assertThat(made.version()).isEqualTo(1);
        assertThat(made).isEqualTo(Allocation.restore(made.id(), made.from(), made.table(), made.voucher()));
    }

    @Test
    void a_city_gives_out_no_more_than_it_has() {
        Ledger ledger = cityWith("99.99");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> make("100.00", ledger));

        assertThat(refusal.key()).isEqualTo("F-05.not-covered");
        assertThat(refusal.values()).containsEntry("available", "99.99").containsEntry("asked", "100.00");
    }

    @Test
    void a_town_takes_its_share_in_once() {
        Ledger ledger = cityWith("100.00");
        Allocation made = ledger.book(make("100.00", ledger));
        FundYear year = ledger.book(opened(Programme.WISHES).receiveAllocation(made, at(MARCH)));

        assertThat(ledger.in(account(WISHES, MoneySource.CITY_CHARITY), Pot.AVAILABLE))
                .isEqualTo(yuan("50"));
        assertThat(ledger.together(Pot.CLEARING))
                .as("in transit to the other town")
                .isEqualTo(5_000L);
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> year.receiveAllocation(made, at("2024-03-05T09:00")));
        assertThat(refusal.key()).isEqualTo("F-01.received-before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened(Programme.MICRO_PROJECTS).receiveAllocation(made, at(MARCH)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened(new TownCode("441900121"), Programme.WISHES, YEAR)
                        .receiveAllocation(made, at(MARCH)));
    }

    @Test
    void only_the_city_gives_out_only_its_own_and_only_within_the_year() {
        Ledger ledger = cityWith("100.00");
        AllocationTable table = table("100.00");

        Refusal.InvalidInput other = catchThrowableOfType(
                Refusal.InvalidInput.class,
                () -> Allocation.make(
                        allocation(1), city(), MoneySource.SOCIAL, table, VOUCHER, ledger.balances(), at(MARCH)));
        assertThat(other.faults())
                .extracting(Object::toString)
                .containsExactly("source: not-one-of {known=CITY_FINANCE, CITY_CHARITY}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.make(
                        allocation(1),
                        opened(Programme.WISHES),
                        MoneySource.CITY_CHARITY,
                        table,
                        VOUCHER,
                        ledger.balances(),
                        at(MARCH)));
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> Allocation.make(
                        allocation(1),
                        city(),
                        MoneySource.CITY_CHARITY,
                        table,
                        VOUCHER,
                        ledger.balances(),
                        at("2025-01-01T00:00")));
        assertThat(refusal.key()).isEqualTo("F-13.year-not-open");
    }

    private static FundYear city() {
        return opened(CITY_CODE, Programme.WISHES, YEAR);
    }

    private static AllocationTable table(String total) {
        return AllocationTable.of(
                yuan(total), List.of(plain("441900006"), plain("441900003")), AllocationWeights.of(OF_2022));
    }

    private static Outcome<Allocation, AllocationEvent> make(String total, Ledger ledger) {
        return Allocation.make(
                allocation(1), city(), MoneySource.CITY_CHARITY, table(total), VOUCHER, ledger.balances(), at(MARCH));
    }

    private static Ledger cityWith(String amount) {
        Ledger ledger = new Ledger();
        ledger.book(city().receive(
                        new Deposit(CITY, MoneySource.CITY_CHARITY, yuan(amount), Optional.empty(), VOUCHER),
                        at(MARCH)));
        return ledger;
    }

    private static Indicators plain(String town) {
        return indicators(town, 1, 1, 1, 1, 1);
    }
}
