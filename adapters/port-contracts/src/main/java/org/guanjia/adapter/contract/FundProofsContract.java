package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.SampleFunds.changes;
import static org.guanjia.adapter.contract.SampleFunds.received;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.FundLedger.Scope;
import org.guanjia.application.port.LedgerTotals;
import org.guanjia.application.port.PastBalance;
import org.guanjia.application.port.Posted;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/**
 * Money under many hands: nothing comes from nowhere and nothing is spent twice, at any read. {@code -Dguanjia.scale=full}
 * does twenty times as much.
 */
public abstract class FundProofsContract {

    private static final int THREADS = 16;
    private static final int ACTS = Integer.getInteger("guanjia.money.acts", Scale.of(5_000, 250));
    private static final int ROUNDS = Integer.getInteger("guanjia.money.rounds", Scale.of(1_000, 50));
    private static final int CLAIMANTS = 50;
    private static final int TOWNS = 5;
    private static final int FUNDS_OF_TOWN = 10;
    private static final int READERS = 2;
    private static final int MOST = 100_000;
    private static final int GREEDY = 50;
    private static final long MICROSECOND = 1000;
    private static final List<Pot> WITHIN =
            Stream.of(Pot.values()).filter(pot -> !pot.hasCounterpart()).toList();

    private final AtomicLong moment = new AtomicLong();
    private final AtomicInteger working = new AtomicInteger(THREADS);
    private List<SampleFunds> towns = List.of();
    private Set<TownCode> partitions = Set.of();

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void comes_to_zero_at_every_read_while_16_threads_move_money_between_50_funds() {
        long seed = Long.getLong("guanjia.seed", 20_261_122L);
        towns = IntStream.range(0, TOWNS)
                .mapToObj(i -> new SampleFunds(stores()))
                .toList();
        partitions = towns.stream().map(SampleFunds::town).collect(Collectors.toSet());
        towns.forEach(town -> accounts(town).forEach(town::opened));

        List<Integer> counts = Runners.race(
                THREADS + READERS, runner -> runner < THREADS ? moving(new Draw(seed + runner)) : this::reading);

        assertThat(counts.subList(0, THREADS).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("acts that took effect with -Dguanjia.seed=" + seed)
                .isGreaterThan(THREADS * ACTS / 2);
        assertThat(counts.subList(THREADS, THREADS + READERS))
                .as("reads meanwhile")
                .allMatch(reads -> reads > 0);
        readOnce();
    }

    private static List<FundAccount> accounts(SampleFunds town) {
        return IntStream.range(0, FUNDS_OF_TOWN)
                .mapToObj(i -> FundAccount.of(i == 0 ? town.fund() : town.ofVillage(i), MoneySource.CITY_CHARITY))
                .toList();
    }

    private Callable<Integer> moving(Draw draw) {
        return () -> {
            int done = 0;
            try {
                for (int i = 0; i < ACTS; i++) {
                    done += moves(draw) ? 1 : 0;
                }
            } finally {
                working.decrementAndGet();
            }
            return done;
        };
    }

    /** One act, drawn at random; whether it took effect. Some ask for more than they saw. */
    private boolean moves(Draw draw) {
        SampleFunds town = draw.oneOf(towns);
        FundAccount account = draw.oneOf(accounts(town));
        FundAccount other = draw.oneOf(accounts(town));
        Pot from = draw.oneOf(WITHIN);
        Pot to = draw.oneOf(Stream.of(Pot.values())
                .filter(from::leadsTo)
                .filter(pot -> pot != Pot.CLEARING)
                .toList());
        long wanted = 1L + draw.below(MOST);
        boolean greedy = draw.below(GREEDY) == 0;
        try {
            town.in(tx -> {
                AccountBalance seen = tx.funds().balances(account.fund()).get(0);
                long most = from.isContra() || greedy
                        ? wanted
                        : Math.min(wanted, seen.in(from).fen());
                return acting(town, postings(account, other, from, to, most));
            });
            return true;
        } catch (Refusal.Conflict moved) {
            assertThat(moved.reason()).isEqualTo(Refusal.Conflict.Reason.FUNDS_MOVED);
            return false;
        }
    }

    /** What goes elsewhere arrives in the other account, as available. */
    private static List<Posting> postings(FundAccount account, FundAccount other, Pot from, Pot to, long fen) {
        if (fen == 0) {
            return List.of();
        }
        return to == Pot.ELSEWHERE
                ? List.of(
                        Posting.with(other.fund(), account, from, Pot.ELSEWHERE, Money.ofFen(fen)),
                        Posting.with(account.fund(), other, Pot.ELSEWHERE, Pot.AVAILABLE, Money.ofFen(fen)))
                : List.of(Posting.within(account, from, to, Money.ofFen(fen)));
    }

    private Changes acting(SampleFunds town, List<Posting> postings) {
        var act = town.act();
        Instant recordedAt = NOON.plusNanos(MICROSECOND * moment.incrementAndGet());
        return postings.isEmpty() ? changes(recordedAt, act) : changes(recordedAt, act, Posted.by(act, postings));
    }

    private int reading() {
        int reads = 0;
        do {
            readOnce();
            reads++;
        } while (working.get() > 0);
        return reads;
    }

    private void readOnce() {
        LedgerTotals totals = stores().fundLedger().totals(partitions);
        assertThat(totals.sum()).as("all pots together").isZero();
        assertThat(totals.fen()).as("moved within partitions").containsEntry(Pot.ELSEWHERE, 0L);
        for (TownCode town : partitions) {
            Scope all = new Scope.OfPartition(town);
            assertThat(stores().fundLedger().balances(all)).hasSize(FUNDS_OF_TOWN);
            assertThat(stores().fundLedger().balances(all, NOON))
                    .as("pots without what was posted since the beginning")
                    .flatExtracting(FundProofsContract::values)
                    .containsOnly(0L);
        }
    }

    private static List<Long> values(PastBalance balance) {
        return List.copyOf(balance.fen().values());
    }

    @Test
    void gives_the_last_yuan_to_one_of_50_claimants_in_every_round() {
        SampleFunds funds = new SampleFunds(stores());
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        List<Integer> winners = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            funds.post(received(account, 100));
            List<Boolean> won = Runners.race(CLAIMANTS, i -> () -> funds.takesTheLastYuan());
            winners.add((int) won.stream().filter(Boolean::booleanValue).count());
        }

        assertThat(winners).hasSize(ROUNDS).containsOnly(1);
        assertThat(funds.balance(account).in(Pot.COMMITTED)).isEqualTo(Money.ofFen(100L * ROUNDS));
        assertThat(funds.balance(account).in(Pot.AVAILABLE)).isEqualTo(Money.ZERO);
    }
}
