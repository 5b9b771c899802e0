package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.adapter.contract.SampleFunds.committed;
import static org.guanjia.adapter.contract.SampleFunds.moved;
import static org.guanjia.adapter.contract.SampleFunds.received;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Refusal.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code Transactions} guarantee of money that many want, in transactions that nobody else ends. */
public abstract class FundRacesContract {

    private static final int MOST_DECISIONS = 5;
    private static final int ROUNDS = 25;

    private SampleFunds funds;

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @BeforeEach
    void take_a_town() {
        funds = new SampleFunds(stores());
    }

    @Test
    void gives_up_after_five_decisions_and_leaves_no_trace() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 1000);
        AtomicInteger decisions = new AtomicInteger();
        Decision unlucky = tx -> {
            decisions.incrementAndGet();
            long seen =
                    tx.funds().balances(funds.fund()).get(0).in(Pot.AVAILABLE).fen();
            Runners.elsewhere(() -> funds.post(committed(account, 1)));
            return funds.posting(committed(account, seen));
        };

        Conflict refusal = catchThrowableOfType(Conflict.class, () -> funds.in(unlucky));

        assertThat(refusal.reason()).isEqualTo(Conflict.Reason.FUNDS_MOVED);
        assertThat(decisions).hasValue(MOST_DECISIONS);
        assertThat(funds.balance(account).in(Pot.COMMITTED)).isEqualTo(Money.ofFen(MOST_DECISIONS));
    }

    @Test
    void does_not_mind_what_others_moved_where_there_is_enough() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 1000);
        List<Long> seen = new ArrayList<>();

        funds.in(tx -> {
            seen.add(tx.funds().balances(funds.fund()).get(0).in(Pot.AVAILABLE).fen());
            Runners.elsewhere(() -> funds.post(committed(account, 400)));
            return funds.posting(committed(account, 100));
        });

        assertThat(seen).containsExactly(1000L);
        assertThat(funds.balance(account).in(Pot.COMMITTED)).isEqualTo(Money.ofFen(500));
    }

    @Test
    void lets_the_decision_itself_refuse_from_what_is_there_now() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 1000);
        AtomicInteger decisions = new AtomicInteger();
        Decision careful = tx -> {
            long seen =
                    tx.funds().balances(funds.fund()).get(0).in(Pot.AVAILABLE).fen();
            if (seen < 800) {
                throw new Refusal.NotFound("enough: " + seen);
            }
            decisions.incrementAndGet();
            Runners.elsewhere(() -> funds.post(committed(account, 400)));
            return funds.posting(committed(account, 800));
        };

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> funds.in(careful));

        assertThat(refusal.values()).containsEntry("id", "enough: 600");
        assertThat(decisions).hasValue(1);
    }

    @Test
    void gives_the_last_yuan_to_one_of_many() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        for (int round = 1; round <= ROUNDS; round++) {
            funds.post(received(account, 100));

            List<Boolean> won = Runners.race(8, i -> funds::takesTheLastYuan);

            assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
            assertThat(funds.balance(account).in(Pot.AVAILABLE)).isEqualTo(Money.ZERO);
            assertThat(funds.balance(account).in(Pot.COMMITTED)).isEqualTo(Money.ofFen(100L * round));
        }
    }

    @Test
    void lets_decisions_over_the_same_accounts_in_opposite_order_all_happen() {
        List<FundAccount> accounts = Stream.of(
                        MoneySource.CITY_CHARITY,
                        MoneySource.SOCIAL,
                        MoneySource.CITY_FINANCE,
                        MoneySource.VILLAGE_COLLECTIVE)
                .map(source -> funds.holding(source, 1000))
                .toList();

        Runners.race(8, runner -> () -> {
            for (int i = 0; i < ROUNDS; i++) {
                funds.post(round(accounts, runner % 2 == 0));
            }
            return true;
        });

        assertThat(accounts)
                .allSatisfy(account ->
                        assertThat(funds.balance(account).in(Pot.AVAILABLE)).isEqualTo(Money.ofFen(1000)));
        assertThat(stores().fundLedger().totals(Set.of(funds.town())).fen()).containsEntry(Pot.ELSEWHERE, 0L);
    }

    @Test
    void decides_anew_what_gives_into_a_year_that_was_closed_meanwhile() {
        SampleClosing year = new SampleClosing(stores());

        Conflict refusal = catchThrowableOfType(
                Conflict.class, () -> year.write(year.giving(() -> Runners.elsewhere(year::close))));

        assertThat(refusal.reason()).isEqualTo(Conflict.Reason.OUT_OF_ORDER);
        assertThat(year.open()).isEmpty();
    }

    @Test
    void decides_anew_what_closes_a_year_that_something_was_given_into_meanwhile() {
        SampleClosing year = new SampleClosing(stores());
        AtomicInteger decisions = new AtomicInteger();

        year.write(year.closing(() -> {
            if (decisions.incrementAndGet() == 1) {
                Runners.elsewhere(year::give);
            }
        }));

        assertThat(decisions).hasValue(2);
        assertThat(year.open()).isEmpty();
        assertThat(year.wentOver()).isEqualTo(Money.ofFen(900));
    }

    @Test
    void leaves_no_account_of_a_closed_year_open_whoever_comes_first() {
        for (int round = 1; round <= ROUNDS; round++) {
            SampleClosing year = new SampleClosing(stores());
            CyclicBarrier together = new CyclicBarrier(2);

            List<Boolean> done = Runners.race(2, i -> () -> {
                together.await();
                return i == 0 ? year.close() : year.give();
            });

            assertThat(year.isClosed()).isEqualTo(done.get(0)).isTrue();
            assertThat(year.open()).isEmpty();
            assertThat(year.wentOver()).isEqualTo(done.get(1) ? Money.ofFen(900) : Money.ZERO);
        }
    }

    /** A fen goes round all accounts, this way or the other. */
    private static Posting[] round(List<FundAccount> accounts, boolean forth) {
        int all = accounts.size();
        return Stream.iterate(0, i -> i < all, i -> i + 1)
                .map(i -> forth ? i : all - i)
                .flatMap(i -> moved(accounts.get(i % all), accounts.get((i + (forth ? 1 : all - 1)) % all), 1).stream())
                .toArray(Posting[]::new);
    }
}
