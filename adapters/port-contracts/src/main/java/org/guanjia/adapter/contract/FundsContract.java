package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.SampleFunds.YEAR;
import static org.guanjia.adapter.contract.SampleFunds.changes;
import static org.guanjia.adapter.contract.SampleFunds.committed;
import static org.guanjia.adapter.contract.SampleFunds.moved;
import static org.guanjia.adapter.contract.SampleFunds.ordered;
import static org.guanjia.adapter.contract.SampleFunds.paid;
import static org.guanjia.adapter.contract.SampleFunds.pots;
import static org.guanjia.adapter.contract.SampleFunds.received;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.AccountClosed;
import org.guanjia.application.port.AccountOpened;
import org.guanjia.application.port.Funds;
import org.guanjia.application.port.Posted;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Funds}, and of the effects that move money. */
public abstract class FundsContract {

    private SampleFunds funds;

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @BeforeEach
    void take_a_town() {
        funds = new SampleFunds(stores());
    }

    @Test
    void finds_an_account_that_was_opened_with_nothing_in_it() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);

        assertThat(funds.balances()).containsExactly(AccountBalance.opened(account));
    }

    @Test
    void leaves_an_account_as_it_is_that_is_opened_again() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 500);

        funds.effects(NOON, new AccountOpened(account), new AccountOpened(account));

        assertThat(funds.balances()).hasSize(1);
        assertThat(funds.balance(account).in(Pot.AVAILABLE)).isEqualTo(Money.ofFen(500));
    }

    @Test
    void finds_the_accounts_of_a_fund_by_source_and_donation_and_no_others() {
        FundAccount match = funds.opened(MoneySource.TOWN_FINANCE_MATCH);
        FundAccount finance = funds.opened(MoneySource.CITY_FINANCE);
        FundAccount first = funds.opened(funds.newDonation());
        FundAccount second = funds.opened(funds.newDonation());
        funds.opened(FundAccount.of(funds.ofVillage(1), MoneySource.CITY_FINANCE));
        funds.opened(FundAccount.of(funds.fund().in(YEAR + 1), MoneySource.CITY_FINANCE));
        Fund projects = new Fund(Programme.MICRO_PROJECTS, FundUnit.of(funds.town()), YEAR);
        funds.opened(FundAccount.of(projects, MoneySource.CITY_FINANCE));

        assertThat(funds.balances()).extracting(AccountBalance::account).containsExactly(finance, first, second, match);
    }

    @Test
    void reads_no_money_of_another_partition() {
        Fund elsewhere = new Fund(Programme.WISHES, FundUnit.of(newTown()), YEAR);
        Decision reading = tx -> {
            tx.funds().balances(elsewhere);
            return funds.posting();
        };

        assertThatThrownBy(() -> funds.in(reading)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moves_money_from_pot_to_pot() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 1000);

        funds.post(committed(account, 600));
        funds.post(ordered(account, 500));
        funds.post(paid(account, 400));

        assertThat(pots(funds.balance(account))).containsExactly(-1000L, 0L, 0L, 400L, 0L, 100L, 100L, 400L);
    }

    @Test
    void moves_money_between_accounts_by_both_halves_of_one_act() {
        FundAccount town = funds.holding(MoneySource.CITY_CHARITY, 1000);
        FundAccount village = funds.opened(town.in(funds.ofVillage(3)));

        funds.post(moved(town, village, 300).toArray(Posting[]::new));

        assertThat(pots(funds.balance(town))).containsExactly(-1000L, 0L, 300L, 700L, 0L, 0L, 0L, 0L);
        assertThat(pots(funds.balance(village))).containsExactly(0L, 0L, -300L, 300L, 0L, 0L, 0L, 0L);
        assertThat(stores().fundLedger().totals(Set.of(funds.town())).fen()).containsEntry(Pot.ELSEWHERE, 0L);
    }

    @Test
    void lets_one_act_use_what_it_brings_in_itself() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);

        funds.post(received(account, 1000), committed(account, 1000), ordered(account, 1000), paid(account, 1000));

        assertThat(pots(funds.balance(account))).containsExactly(-1000L, 0L, 0L, 0L, 0L, 0L, 0L, 1000L);
    }

    @Test
    void lets_no_act_use_what_comes_in_later_only() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);

        assertMoved(() -> funds.post(committed(account, 1000), received(account, 1000)));

        assertThat(funds.balance(account)).isEqualTo(AccountBalance.opened(account));
    }

    @Test
    void opens_an_account_and_posts_to_it_in_one_act() {
        FundAccount account = funds.newDonation();
        var act = funds.act();

        funds.in(tx -> changes(NOON, act, Posted.by(act, List.of(received(account, 70))), new AccountOpened(account)));

        assertThat(funds.balance(account).in(Pot.AVAILABLE)).isEqualTo(Money.ofFen(70));
    }

    @Test
    void leaves_no_trace_of_an_act_that_overdraws_one_of_its_accounts() {
        FundAccount rich = funds.holding(MoneySource.CITY_CHARITY, 1000);
        FundAccount poor = funds.holding(MoneySource.CITY_FINANCE, 10);
        var act = funds.act();
        Posted overdrawing = Posted.by(act, List.of(committed(rich, 100), committed(poor, 11)));

        assertMoved(() -> funds.in(tx -> changes(NOON, act, overdrawing)));

        assertThat(funds.balance(rich).in(Pot.AVAILABLE)).isEqualTo(Money.ofFen(1000));
        assertThat(funds.balance(poor).in(Pot.AVAILABLE)).isEqualTo(Money.ofFen(10));
        assertThat(stores().journal().entries(act.state().id())).isEmpty();
        assertThat(stores().fundLedger().entries(act.state().id())).isEmpty();
    }

    @Test
    void overdraws_no_pot_by_the_last_fen() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 100);
        funds.post(committed(account, 60), ordered(account, 50), paid(account, 40));

        assertMoved(() -> funds.post(committed(account, 41)));
        assertMoved(() -> funds.post(ordered(account, 11)));
        assertMoved(() -> funds.post(paid(account, 11)));
        funds.post(committed(account, 40), ordered(account, 50), paid(account, 60));

        assertThat(pots(funds.balance(account))).containsExactly(-100L, 0L, 0L, 0L, 0L, 0L, 0L, 100L);
    }

    @Test
    void decides_anew_where_others_took_the_money() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 1000);
        List<Long> seen = new ArrayList<>();

        funds.in(tx -> {
            long available =
                    tx.funds().balances(funds.fund()).get(0).in(Pot.AVAILABLE).fen();
            seen.add(available);
            if (seen.size() == 1) {
                Runners.elsewhere(() -> funds.post(committed(account, 400)));
            }
            return funds.posting(committed(account, available));
        });

        assertThat(seen).containsExactly(1000L, 600L);
        assertThat(funds.balance(account).in(Pot.COMMITTED)).isEqualTo(Money.ofFen(1000));
    }

    @Test
    void posts_nothing_to_an_account_that_was_never_opened() {
        FundAccount account = funds.account(MoneySource.SOCIAL);
        var act = funds.act();
        Posted nowhere = Posted.by(act, List.of(received(account, 1)));

        assertThatThrownBy(() -> funds.in(tx -> changes(NOON, act, nowhere))).isInstanceOf(RuntimeException.class);

        assertThat(funds.balances()).isEmpty();
        assertThat(stores().journal().entries(act.state().id())).isEmpty();
    }

    @Test
    void finds_the_accounts_of_a_fund_year_of_the_town_and_its_villages() {
        FundAccount town = funds.opened(MoneySource.CITY_CHARITY);
        FundAccount village = funds.opened(town.in(funds.ofVillage(1)));
        funds.opened(town.in(funds.fund().in(YEAR + 1)));
        List<AccountBalance> found = new ArrayList<>();

        funds.in(tx -> {
            found.addAll(tx.funds().balances(Programme.WISHES, YEAR));
            return changes(NOON, funds.act());
        });

        assertThat(found).extracting(AccountBalance::account).containsExactly(town, village);
    }

    @Test
    void posts_nothing_to_an_account_that_is_closed() {
        FundAccount closed = funds.holding(MoneySource.CITY_CHARITY, 100);
        FundAccount other = funds.opened(closed.in(funds.fund().in(YEAR + 1)));
        funds.post(committed(closed, 100), ordered(closed, 100), paid(closed, 100));

        funds.effects(NOON, new AccountClosed(closed));

        assertMoved(() -> funds.post(received(closed, 1)));
        assertMoved(() -> funds.effects(NOON, new AccountClosed(closed)));
        funds.post(received(other, 1));
        assertThat(funds.balance(closed).closed()).isTrue();
        assertThat(funds.balance(other).closed()).isFalse();
    }

    @Test
    void posts_what_the_act_that_closes_an_account_posts_itself() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 100);
        var act = funds.act();
        Posting back = Posting.within(account, Pot.AVAILABLE, Pot.OUTSIDE, Money.ofFen(100));

        funds.in(tx -> changes(NOON, act, new AccountClosed(account), Posted.by(act, List.of(back))));

        assertThat(funds.balance(account).closed()).isTrue();
        assertThat(funds.balance(account).in(Pot.AVAILABLE)).isEqualTo(Money.ZERO);
    }

    @Test
    void closes_no_account_that_still_holds_anything() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 100);
        Posting back = Posting.within(account, Pot.AVAILABLE, Pot.OUTSIDE, Money.ofFen(99));
        var act = funds.act();

        assertMoved(() ->
                funds.in(tx -> changes(NOON, act, new AccountClosed(account), Posted.by(act, List.of(back)))));

        assertThat(funds.balance(account).closed()).isFalse();
        assertThat(funds.balance(account).in(Pot.AVAILABLE)).isEqualTo(Money.ofFen(100));
    }

    @Test
    void opens_no_account_of_a_closed_fund_year_to_post_to() {
        funds.effects(NOON, new AccountClosed(funds.opened(MoneySource.CITY_CHARITY)));

        FundAccount late = funds.opened(FundAccount.of(funds.ofVillage(2), MoneySource.SOCIAL));

        assertThat(funds.balance(late).closed()).isTrue();
        assertMoved(() -> funds.post(received(late, 1)));
    }

    @Test
    void posts_once_where_a_command_arrives_twice() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        var key = Optional.of(Fixtures.newKey("receive"));

        for (int i = 0; i < 2; i++) {
            stores().transactions().in(funds.town(), key, tx -> funds.posting(received(account, 5)));
        }

        assertThat(funds.balance(account).in(Pot.AVAILABLE)).isEqualTo(Money.ofFen(5));
    }

    private static void assertMoved(Runnable act) {
        Conflict refusal = catchThrowableOfType(Conflict.class, act::run);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.reason()).isEqualTo(Conflict.Reason.FUNDS_MOVED);
    }
}
