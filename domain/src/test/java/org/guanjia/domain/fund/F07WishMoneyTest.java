package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.fund.Funds.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves the {@link Obligations} to use wish money, and {@link UseRate}. */
class F07WishMoneyTest {

    private final Ledger ledger = new Ledger();
    private final TreeMap<Instant, List<AccountBalance>> history = new TreeMap<>();
    private FundYear year = opened(Programme.WISHES);

    @ParameterizedTest
    @CsvSource({"850.00, MET, 85.00 %", "849.99, OPEN, 84.99 %", "1000.00, MET, 100.00 %"})
    void what_was_paid_of_city_and_matching_is_held_against_what_came_in_of_them(
            String paid, DeadlineState state, String rate) {
        received("500.00", "500.00");
        year = ledger.book(year.receive(deposit(TOWN, MoneySource.SOCIAL, "9000.00"), at(MARCH)));
        pay(1, paid, MARCH);

        Obligation used = used("2024-06-01T09:00");

        assertThat(used.kind().rule()).hasToString("F-07");
        assertThat(used.amount()).contains(yuan("850"));
        assertThat(used.met()).isEqualTo(yuan(paid));
        assertThat(used.state()).isEqualTo(state);
        assertThat(used.use().orElseThrow().text()).isEqualTo(rate);
    }

    @Test
    void what_is_committed_is_shown_beside_it_and_does_not_count() {
        received("1000.00", "1000.00");
        ledger.book(Commitment.commit(commitment(1), forWish(1), WISHES, yuan("1900"), means(year, ledger), at(MARCH)));

        Obligation used = used("2024-06-01T09:00");

        assertThat(used.met()).isEqualTo(Money.ZERO);
        assertThat(used.use().orElseThrow().committed()).isEqualTo(yuan("1900"));
    }

    @Test
    void what_was_used_after_the_year_is_late() {
        received("500.00", "500.00");
        Commitment ordered = order(1, "900.00", "2024-12-30T09:00");
        remember("2024-12-31T09:00");
        assertThat(used("2025-01-05T09:00").state()).isEqualTo(DeadlineState.OVERDUE);

        ledger.book(ordered.confirmPayment(1, BY_BANK, at("2025-01-06T09:00")));
        remember("2025-01-06T09:00");

        assertThat(used("2025-01-07T09:00").state()).isEqualTo(DeadlineState.MISSED);
        assertThat(used("2024-12-31T10:00").state()).as("as it stood then").isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void what_was_used_in_time_stays_met_whatever_is_seen_later() {
        received("500.00", "500.00");
        pay(1, "850.00", "2024-12-30T09:00");
        remember("2024-12-30T09:00");

        assertThat(used("2026-01-07T09:00").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void a_rate_is_exact_and_of_nothing_any_share_is_used() {
        UseRate third = new UseRate(new Money(1), new Money(3), Money.ZERO);

        assertThat(third.text()).isEqualTo("33.33 %");
        assertThat(third.rate()).contains(Percentage.parse("33.33 %"));
        assertThat(new UseRate(new Money(101), new Money(10), Money.ZERO).rate())
                .contains(Percentage.parse("1000 %"));
        assertThat(new UseRate(Money.ZERO, Money.ZERO, Money.ZERO).rate()).isEmpty();
        assertThat(third.reaches(Percentage.parse("33.33 %"))).isTrue();
        assertThat(third.reaches(Percentage.parse("33.34 %"))).isFalse();
        assertThat(new UseRate(Money.ZERO, Money.ZERO, Money.ZERO).reaches(Percentage.parse("85 %")))
                .isTrue();
        assertThat(new UseRate(Money.ZERO, Money.ZERO, Money.ZERO).text()).isEqualTo("-");
        Money most = new Money(Long.MAX_VALUE);
        assertThat(new UseRate(most, most, Money.ZERO).reaches(Percentage.parse("100 %")))
                .isTrue();
    }

    private void received(String cityMoney, String matching) {
        year = ledger.book(year.receiveAllocation(
                Funds.allocated(1, Programme.WISHES, YEAR, MoneySource.CITY_CHARITY, cityMoney), at(MARCH)));
        year = ledger.book(year.receive(deposit(TOWN, MoneySource.TOWN_CHARITY_MATCH, matching), at(MARCH)));
    }

    private Commitment order(int number, String amount, String when) {
        Commitment commitment = ledger.book(Commitment.commit(
                commitment(number), forWish(number), WISHES, yuan(amount), means(year, ledger), at(when)));
        return ledger.book(commitment.orderPayment(yuan(amount), SOMEBODY, year, at(when)));
    }

    private void pay(int number, String amount, String when) {
        ledger.book(order(number, amount, when).confirmPayment(1, BY_BANK, at(when)));
    }

    /** What the ledger shows from that moment on. */
    private void remember(String when) {
        history.put(at(when), ledger.balances());
    }

    private List<AccountBalance> balances(Instant asOf) {
        return history.isEmpty() ? ledger.balances() : history.floorEntry(asOf).getValue();
    }

    private Obligation used(String when) {
        Obligations obligations =
                new Obligations(at(when), List.of(year), this::balances, EconomicClass.CLASS_1, OF_2022, Set.of(), PRC);
        return obligations.of(YEAR).stream()
                .filter(obligation -> obligation.kind() == Obligation.Kind.WISH_MONEY_USED)
                .findFirst()
                .orElseThrow();
    }
}
