package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.SampleFunds.YEAR;
import static org.guanjia.adapter.contract.SampleFunds.changes;
import static org.guanjia.adapter.contract.SampleFunds.committed;
import static org.guanjia.adapter.contract.SampleFunds.moved;
import static org.guanjia.adapter.contract.SampleFunds.ordered;
import static org.guanjia.adapter.contract.SampleFunds.paid;
import static org.guanjia.adapter.contract.SampleFunds.received;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.guanjia.application.port.AccountClosed;
import org.guanjia.application.port.AccountOpened;
import org.guanjia.application.port.BookedPayment;
import org.guanjia.application.port.BookedPosting;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundLedger.Cursor;
import org.guanjia.application.port.FundLedger.Scope;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.application.port.LedgerLine;
import org.guanjia.application.port.LedgerTotals;
import org.guanjia.application.port.PastBalance;
import org.guanjia.application.port.Posted;
import org.guanjia.application.port.PostingCause;
import org.guanjia.application.port.Turnover;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link FundLedger}. */
public abstract class FundLedgerContract {

    private static final LocalDate END_OF_JUNE = LocalDate.of(2026, 6, 30);
    private static final Duration HOUR = Duration.ofHours(1);

    private SampleFunds funds;

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @BeforeEach
    void take_a_town() {
        funds = new SampleFunds(stores());
    }

    @Test
    void gives_the_balances_of_an_account_a_fund_a_year_and_a_partition() {
        FundAccount town = funds.holding(MoneySource.CITY_CHARITY, 10);
        FundAccount donation = funds.opened(funds.newDonation());
        FundAccount village = funds.opened(town.in(funds.ofVillage(1)));
        FundAccount next = funds.opened(town.in(funds.fund().in(YEAR + 1)));
        Fund projects = new Fund(Programme.MICRO_PROJECTS, FundUnit.of(funds.town()), YEAR);
        FundAccount project = funds.opened(town.in(projects));

        assertThat(accounts(new Scope.OfAccount(donation))).containsExactly(donation);
        assertThat(accounts(new Scope.OfFund(funds.fund()))).containsExactly(town, donation);
        assertThat(accounts(new Scope.OfYear(funds.town(), Programme.WISHES, YEAR)))
                .containsExactly(town, donation, village);
        assertThat(accounts(new Scope.OfPartition(funds.town())))
                .containsExactly(project, town, donation, village, next);
        assertThat(accounts(new Scope.OfPartition(newTown()))).isEmpty();
        assertThat(funds.balance(town).in(Pot.AVAILABLE)).isEqualTo(Money.ofFen(10));
    }

    @Test
    void gives_the_balances_as_of_any_past_instant() {
        funds.effects(at(0), new AccountOpened(funds.account(MoneySource.CITY_CHARITY)));
        FundAccount account = funds.account(MoneySource.CITY_CHARITY);
        funds.postAt(at(1), received(account, 1000));
        funds.postAt(at(2), committed(account, 300));
        funds.postAt(at(3), ordered(account, 200), paid(account, 150));

        assertThat(asOf(at(0).minusNanos(1000))).as("not opened yet").isEmpty();
        assertThat(availableAsOf(at(0))).isEqualTo(0);
        assertThat(availableAsOf(at(1).minusNanos(1000))).isEqualTo(0);
        assertThat(availableAsOf(at(1))).as("that instant included").isEqualTo(1000);
        assertThat(availableAsOf(at(2))).isEqualTo(700);
        assertThat(asOf(at(3)).get(0).fen())
                .isEqualTo(funds.balance(account).fen())
                .containsEntry(Pot.PAID, 150L)
                .containsEntry(Pot.ORDERED, 50L)
                .containsEntry(Pot.OUTSIDE, -1000L);
    }

    @Test
    void tells_of_a_past_instant_whether_the_account_was_closed() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        funds.effects(at(5), new AccountClosed(account));

        assertThat(asOf(at(5).minusNanos(1000))).extracting(PastBalance::closed).containsExactly(false);
        assertThat(asOf(at(5))).extracting(PastBalance::closed).containsExactly(true);
        assertThat(funds.balance(account).closed()).isTrue();
    }

    @Test
    void bears_what_was_recorded_a_moment_after_it_was_spent() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        funds.postAt(at(2), received(account, 100));
        funds.postAt(at(1), committed(account, 100));

        assertThat(availableAsOf(at(1))).isEqualTo(-100);
        assertThat(availableAsOf(at(2))).isEqualTo(0);
        assertThat(asOf(at(1)).get(0).fen().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isZero();
    }

    @Test
    void adds_up_what_was_received_and_paid_within_some_time() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        FundAccount village = funds.opened(account.in(funds.ofVillage(1)));
        funds.postAt(at(1), received(account, 1000));
        funds.postAt(at(2), received(account, 500), committed(account, 600), ordered(account, 600));
        funds.postAt(at(3), paid(account, 200));
        funds.postAt(at(4), paid(account, 400));
        funds.postAt(at(4), received(village, 7));

        assertThat(stores().fundLedger().turnover(new Scope.OfFund(funds.fund()), at(2), at(4)))
                .containsExactly(
                        new Turnover(account, Pot.AVAILABLE, Pot.COMMITTED, Money.ofFen(600), 1),
                        new Turnover(account, Pot.COMMITTED, Pot.ORDERED, Money.ofFen(600), 1),
                        new Turnover(account, Pot.ORDERED, Pot.PAID, Money.ofFen(200), 1),
                        new Turnover(account, Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(500), 1));
        assertThat(stores().fundLedger().turnover(new Scope.OfYear(funds.town(), Programme.WISHES, YEAR), at(0), at(9)))
                .contains(
                        new Turnover(account, Pot.ORDERED, Pot.PAID, Money.ofFen(600), 2),
                        new Turnover(account, Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(1500), 2),
                        new Turnover(village, Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(7), 1));
    }

    @Test
    void gives_a_statement_of_an_account_with_what_lay_there_after_each_posting() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        FundAccount other = funds.opened(MoneySource.SOCIAL);
        funds.postAt(at(1), received(account, 100), received(other, 9));
        funds.postAt(at(2), committed(account, 60), ordered(account, 60));
        funds.postAt(at(3), paid(account, 60));

        List<LedgerLine> lines = stores().fundLedger().statement(account, Optional.empty(), 10);

        assertThat(lines)
                .extracting(line -> line.entry().posting().to())
                .containsExactly(Pot.AVAILABLE, Pot.COMMITTED, Pot.ORDERED, Pot.PAID);
        assertThat(lines).extracting(line -> line.after().get(Pot.AVAILABLE)).containsExactly(100L, 40L, 40L, 40L);
        assertThat(lines).extracting(line -> line.after().get(Pot.PAID)).containsExactly(0L, 0L, 0L, 60L);
        assertThat(lines).extracting(line -> line.after().get(Pot.OUTSIDE)).containsOnly(-100L);
    }

    @Test
    void gives_a_statement_of_a_fund_over_all_its_accounts() {
        FundAccount charity = funds.opened(MoneySource.CITY_CHARITY);
        FundAccount social = funds.opened(MoneySource.SOCIAL);
        funds.opened(charity.in(funds.ofVillage(1)));
        funds.postAt(at(1), received(charity, 100));
        funds.postAt(at(2), received(social, 50), committed(charity, 30));
        funds.postAt(at(3), received(charity.in(funds.ofVillage(1)), 1));

        assertThat(stores().fundLedger().statement(funds.fund(), Optional.empty(), 10))
                .extracting(line -> line.after().get(Pot.AVAILABLE))
                .containsExactly(100L, 150L, 120L);
    }

    @Test
    void gives_the_pages_of_a_statement_one_after_the_other() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        for (int i = 0; i < 4; i++) {
            funds.postAt(at(i / 2), received(account, 10), committed(account, 3));
        }

        List<LedgerLine> whole = stores().fundLedger().statement(account, Optional.empty(), 100);
        List<LedgerLine> paged = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        for (int page = 0; page < 3; page++) {
            List<LedgerLine> lines = stores().fundLedger().statement(account, after, 3);
            paged.addAll(lines);
            after = Optional.of(
                    Cursor.parse(Cursor.of(lines.get(lines.size() - 1)).text()));
        }

        assertThat(whole).hasSize(8);
        assertThat(paged).isEqualTo(whole);
        assertThat(stores().fundLedger().statement(account, after, 3)).isEmpty();
        assertThat(whole).extracting(line -> line.after().get(Pot.COMMITTED)).contains(0L, 3L, 6L, 9L, 12L);
        assertThat(whole.get(7).after()).isEqualTo(funds.balance(account).fen());
    }

    @Test
    void gives_all_that_was_posted_to_a_fund_page_by_page_with_the_acts_that_did_it() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        FundAccount other = funds.opened(MoneySource.SOCIAL);
        funds.post(received(funds.opened(account.in(funds.ofVillage(1))), 1));
        var act = funds.act();
        funds.in(tx -> changes(at(0), act, Posted.by(act, List.of(received(account, 100)))));
        for (int i = 1; i < 4; i++) {
            funds.postAt(at(i), received(other, 10), committed(account, 3));
        }

        List<BookedPosting> paged = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        for (int page = 0; page < 3; page++) {
            List<BookedPosting> some = stores().fundLedger().booked(funds.fund(), after, 3);
            paged.addAll(some);
            after = Optional.of(Cursor.of(some.get(some.size() - 1).entry()));
        }

        assertThat(paged)
                .extracting(BookedPosting::entry)
                .isEqualTo(stores().fundLedger().statement(funds.fund(), Optional.empty(), 100).stream()
                        .map(LedgerLine::entry)
                        .toList());
        assertThat(paged.get(0).act()).isEqualTo(act.events().get(0));
        assertThat(stores().fundLedger().booked(funds.fund(), after, 3)).isEmpty();
        assertThat(stores().fundLedger().booked(funds.fund(), Optional.of(Cursor.before(at(3))), 9))
                .extracting(booked -> booked.entry().recordedAt())
                .containsExactly(at(3), at(3));
    }

    @Test
    void gives_every_payment_out_of_a_fund_page_by_page_as_it_stands() {
        FundAccount charity = funds.holding(MoneySource.CITY_CHARITY, 1000);
        FundAccount social = funds.holding(MoneySource.SOCIAL, 1000);
        SamplePayments payments = new SamplePayments(funds, charity, social);
        Set<CommitmentId> made = Set.of(payments.paying(2, 7), payments.paying(1, 5));
        funds.holding(MoneySource.TOWN_CHARITY_MATCH, 1);
        funds.post(committed(charity, 10), ordered(charity, 10));

        List<BookedPayment> paged = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        for (int page = 0; page < 3; page++) {
            List<BookedPayment> some = stores().fundLedger().payments(funds.fund(), after, 1);
            paged.addAll(some);
            after = Optional.of(Cursor.of(some.get(0)));
        }

        assertThat(stores().fundLedger().payments(funds.fund(), after, 9)).isEmpty();
        assertThat(paged).isEqualTo(stores().fundLedger().payments(funds.fund(), Optional.empty(), 9));
        assertThat(paged).extracting(booked -> booked.order().aggregate()).hasSameElementsAs(made);
        assertThat(paged)
                .extracting(
                        booked -> booked.payment().amount().fen(),
                        booked -> booked.payment().stage())
                .containsExactlyInAnyOrder(
                        tuple(14L, Payment.Stage.CONFIRMED),
                        tuple(14L, Payment.Stage.ORDERED),
                        tuple(10L, Payment.Stage.ORDERED));
        assertThat(paged).allSatisfy(booked -> {
            assertThat(booked.actor()).isEqualTo(BUREAU_CLERK.subject());
            assertThat(booked.orderedAt()).isEqualTo(NOON);
            assertThat(booked.wish()).as("no such wish is known").isEmpty();
        });
    }

    @Test
    void gives_what_came_into_an_account_the_latest_first() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        FundAccount village = funds.opened(account.in(funds.ofVillage(1)));
        funds.postAt(at(1), received(account, 100));
        funds.postAt(at(2), received(account, 50), committed(account, 10));
        funds.postAt(at(3), moved(account, village, 40).toArray(Posting[]::new));
        funds.postAt(at(4), received(account, 1));

        assertThat(stores().fundLedger().arrivals(account, at(3), 9))
                .extracting(booked -> booked.entry().posting().amount().fen())
                .containsExactly(50L, 100L);
        assertThat(stores().fundLedger().arrivals(account, at(3), 1)).hasSize(1);
        assertThat(stores().fundLedger().arrivals(village, at(9), 9))
                .extracting(booked -> booked.entry().posting().from())
                .containsExactly(Pot.ELSEWHERE);
    }

    @Test
    void gives_what_the_acts_on_one_aggregate_moved_with_the_acts() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 1000);
        CommitmentId commitment = new SamplePayments(funds, account).paying(2, 7);

        List<BookedPosting> acts = stores().fundLedger().acts(commitment);

        assertThat(acts)
                .extracting(BookedPosting::entry)
                .isEqualTo(stores().fundLedger().entries(commitment));
        assertThat(acts)
                .extracting(booked -> booked.act().getClass().getSimpleName())
                .containsExactly("Committed", "PaymentOrdered", "PaymentConfirmed", "PaymentOrdered");
    }

    @Test
    void reads_as_often_as_one_likes_as_of_one_moment() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 100);
        Scope scope = new Scope.OfFund(funds.fund());

        List<List<?>> read = stores().fundLedger().atOneMoment(ledger -> {
            List<AccountBalance> before = ledger.balances(scope);
            CompletableFuture.runAsync(() -> funds.post(committed(account, 30))).join();
            return List.of(
                    before,
                    ledger.balances(scope),
                    ledger.booked(funds.fund(), Optional.empty(), 10),
                    ledger.turnover(scope, at(-1), at(1)),
                    ledger.statement(funds.fund(), Optional.empty(), 10));
        });

        assertThat(read.get(1)).isEqualTo(read.get(0));
        assertThat(read.subList(2, 5)).allSatisfy(found -> assertThat(found).hasSize(1));
        assertThat(stores().fundLedger().booked(funds.fund(), Optional.empty(), 10))
                .hasSize(2);
    }

    @Test
    void refuses_a_cursor_that_is_none() {
        for (String text : List.of("", "1@2@3@4", "x", "1@01ARYZ6S41TSV4RRFFQ69G5FAV@1@99999999999999")) {
            assertThatExceptionOfType(Refusal.InvalidInput.class).isThrownBy(() -> Cursor.parse(text));
        }
    }

    @Test
    void tells_who_posted_what_when_and_for_which_act() {
        FundAccount town = funds.holding(MoneySource.CITY_CHARITY, 100);
        FundAccount village = funds.opened(town.in(funds.ofVillage(1)));
        List<Posting> postings = moved(town, village, 40);

        PostingCause cause = funds.postAt(at(7), postings.toArray(Posting[]::new));

        assertThat(stores().fundLedger().entries(cause.aggregate()))
                .containsExactly(
                        new LedgerEntry(cause, 1, postings.get(0), Optional.empty(), at(7), BUREAU_CLERK.subject()),
                        new LedgerEntry(cause, 2, postings.get(1), Optional.empty(), at(7), BUREAU_CLERK.subject()));
    }

    @Test
    void tells_which_act_was_reversed() {
        FundAccount account = funds.opened(MoneySource.CITY_CHARITY);
        var act = funds.act();
        funds.in(tx -> changes(NOON, act, Posted.by(act, List.of(received(account, 100)))));
        var reversing = Fixtures.endedEarly(act.state(), END_OF_JUNE);
        Posting back = Posting.within(account, Pot.AVAILABLE, Pot.OUTSIDE, Money.ofFen(100));

        funds.in(tx -> {
            tx.extensions().find(act.state().id());
            return changes(NOON, reversing, new Posted(PostingCause.of(reversing), List.of(back), Optional.of(1L)));
        });

        assertThat(stores().fundLedger().entries(act.state().id()))
                .extracting(LedgerEntry::line, entry -> entry.cause().version(), LedgerEntry::reverses)
                .containsExactly(tuple(1, 1L, Optional.empty()), tuple(1, 2L, Optional.of(1L)));
    }

    @Test
    void adds_up_partitions_and_what_is_in_transit_between_them() {
        SampleFunds other = new SampleFunds(stores());
        FundAccount sender = funds.holding(MoneySource.CITY_CHARITY, 1000);
        FundAccount receiver = other.opened(MoneySource.CITY_CHARITY);
        Set<TownCode> both = Set.of(funds.town(), other.town());

        funds.post(Posting.with(other.fund(), sender, Pot.AVAILABLE, Pot.CLEARING, Money.ofFen(300)));
        LedgerTotals sent = stores().fundLedger().totals(both);
        other.post(Posting.with(funds.fund(), receiver, Pot.CLEARING, Pot.AVAILABLE, Money.ofFen(300)));
        LedgerTotals arrived = stores().fundLedger().totals(both);

        assertThat(sent.inTransit()).isEqualTo(300);
        assertThat(arrived.inTransit()).isZero();
        assertThat(arrived.accounts()).isEqualTo(2);
        assertThat(arrived.fen()).containsEntry(Pot.AVAILABLE, 1000L).containsEntry(Pot.OUTSIDE, -1000L);
        assertThat(List.of(sent.sum(), arrived.sum())).containsOnly(0L);
        assertThat(stores().fundLedger().totals(Set.of()).fen()).hasSize(8).containsOnlyKeys(Pot.values());
    }

    @Test
    void agrees_with_itself() {
        FundAccount account = funds.holding(MoneySource.CITY_CHARITY, 100);
        funds.post(committed(account, 30), ordered(account, 20));
        Map<Pot, Long> balance = funds.balance(account).fen();

        assertThat(asOf(at(9)).get(0).fen()).isEqualTo(balance);
        assertThat(stores().fundLedger().totals(Set.of(funds.town())).fen()).isEqualTo(balance);
        assertThat(funds.balances().get(0).fen()).isEqualTo(balance);
    }

    private static Instant at(int hour) {
        return NOON.plus(HOUR.multipliedBy(hour));
    }

    private List<FundAccount> accounts(Scope scope) {
        return stores().fundLedger().balances(scope).stream()
                .map(AccountBalance::account)
                .toList();
    }

    private List<PastBalance> asOf(Instant instant) {
        return stores().fundLedger().balances(new Scope.OfFund(funds.fund()), instant);
    }

    private long availableAsOf(Instant instant) {
        return asOf(instant).get(0).fen().getOrDefault(Pot.AVAILABLE, 0L);
    }
}
