package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.application.port.AccountOpened;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.FundLedger.Scope;
import org.guanjia.application.port.Posted;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal.Conflict;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an act that moves money costs, and what becomes of it in a host's transaction. */
abstract class FundFlushContract {

    private static final TownCode TOWN = new TownCode("441900006");
    private static final Fund FUND = new Fund(Programme.WISHES, FundUnit.of(TOWN), 2026);
    private static final FundAccount CITY = FundAccount.of(FUND, MoneySource.CITY_CHARITY);
    private static final FundAccount MATCH = FundAccount.of(FUND, MoneySource.TOWN_FINANCE_MATCH);
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final AtomicInteger MADE = new AtomicInteger();

    abstract TestDatabase database();

    /** Balances, then key, journal, state, postings and accounts, one by one or all at once. */
    abstract int statements();

    @BeforeEach
    void fill_two_accounts() {
        in(tx -> acting(new AccountOpened(CITY), new AccountOpened(MATCH)));
        in(tx -> posting(
                Posting.within(CITY, Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(1000)),
                Posting.within(MATCH, Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(1000))));
    }

    @Test
    void takes_at_most_twelve_statements_however_many_accounts_and_postings() {
        StatementCount count = new StatementCount();
        Jdbi counting = database().jdbi().setSqlLogger(count);
        Transactions transactions = new JdbiTransactions(
                counting, Dialect.of(database().database().dataSource()).flushPath(), Turns.together());

        transactions.in(TOWN, Optional.of(CommandKey.of("staff-17", "counted-" + newUlid(), new byte[0])), tx -> {
            assertThat(tx.funds().balances(FUND)).hasSize(2);
            return posting(commit(CITY, 10), commit(MATCH, 20), commit(CITY, 30), order(MATCH, 15), order(CITY, 40));
        });

        assertThat(count.statements()).isEqualTo(statements());
    }

    @Test
    void refuses_at_once_in_a_hosts_transaction_where_others_took_the_money() throws Exception {
        AtomicInteger decisions = new AtomicInteger();
        long available = available();

        Conflict refusal = catchThrowableOfType(
                Conflict.class,
                () -> database().host().inTransaction(() -> {
                    in(tx -> {
                        decisions.incrementAndGet();
                        CompletableFuture.runAsync(() -> in(other -> posting(commit(CITY, 1))))
                                .join();
                        return posting(commit(CITY, available));
                    });
                    return true;
                }));

        assertThat(refusal.reason()).isEqualTo(Conflict.Reason.FUNDS_MOVED);
        assertThat(decisions).as("never a second time by ourselves").hasValue(1);
        assertThat(available()).isEqualTo(available - 1);
        assertThat(database().host().inTransaction(() -> {
                    in(tx -> posting(commit(CITY, available - 1)));
                    return available();
                }))
                .as("the host may call anew, and sees within its transaction what it wrote")
                .isZero();
    }

    @Test
    void lets_a_host_undo_what_was_posted() throws Exception {
        long available = available();

        assertThat(catchThrowableOfType(
                        IllegalStateException.class,
                        () -> database().host().inTransaction(() -> {
                            in(tx -> posting(commit(CITY, 5)));
                            throw new IllegalStateException("the host changed its mind");
                        })))
                .isNotNull();

        assertThat(available()).isEqualTo(available);
    }

    private long available() {
        return database().stores().fundLedger().balances(new Scope.OfAccount(CITY)).stream()
                .mapToLong(balance -> availableIn(balance))
                .sum();
    }

    private static long availableIn(AccountBalance balance) {
        return balance.in(Pot.AVAILABLE).fen();
    }

    private static Posting commit(FundAccount account, long fen) {
        return Posting.within(account, Pot.AVAILABLE, Pot.COMMITTED, Money.ofFen(fen));
    }

    private static Posting order(FundAccount account, long fen) {
        return Posting.within(account, Pot.COMMITTED, Pot.ORDERED, Money.ofFen(fen));
    }

    private void in(Decision decision) {
        database().stores().transactions().in(TOWN, Optional.empty(), decision);
    }

    private static Changes posting(Posting... postings) {
        Outcome<RulebookExtension, ExtensionEvent> act = act();
        return changes(act, List.of(Posted.by(act, List.of(postings))));
    }

    private static Changes acting(Effect... effects) {
        return changes(act(), List.of(effects));
    }

    private static Changes changes(Outcome<?, ?> act, List<Effect> effects) {
        return new Changes("staff-17", NOON, List.of(act), effects);
    }

    private static Outcome<RulebookExtension, ExtensionEvent> act() {
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "会议纪要", new TreeSet<>());
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, NOON);
        return new Outcome<>(RulebookExtension.fold(new ExtensionId(TOWN, newUlid()), List.of(birth)), List.of(birth));
    }

    private static Ulid newUlid() {
        byte[] randomness =
                ByteBuffer.allocate(10).putInt(6, MADE.incrementAndGet()).array();
        return Ulid.of(NOON, randomness);
    }
}
