package org.guanjia.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guanjia.application.port.AccountClosed;
import org.guanjia.application.port.AccountOpened;
import org.guanjia.application.port.BookedPayment;
import org.guanjia.application.port.BookedPosting;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.application.port.LedgerLine;
import org.guanjia.application.port.LedgerTotals;
import org.guanjia.application.port.PastBalance;
import org.guanjia.application.port.Posted;
import org.guanjia.application.port.PostingCause;
import org.guanjia.application.port.Turnover;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.FundYearStage;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** The ledger in memory. Written in a flush, of which there is one at a time. */
final class MemoryFundLedger implements FundLedger {

    private static final Comparator<FundAccount> ORDER = Comparator.comparing(
                    (FundAccount account) -> account.fund().unit().town().text())
            .thenComparing(account -> account.fund().programme().name())
            .thenComparing(account -> account.fund().year())
            .thenComparing(account -> account.fund().unit().text())
            .thenComparing(account -> account.source().name())
            .thenComparing(account -> account.donation().map(DonationId::text).orElse(""));

    private static final Comparator<LedgerEntry> ENTERED = Comparator.comparing(LedgerEntry::recordedAt)
            .thenComparing(entry -> entry.cause().aggregate().ulid())
            .thenComparing(entry -> entry.cause().version())
            .thenComparing(LedgerEntry::line);

    private static final Comparator<Cursor> PLACES = Comparator.comparing(Cursor::recordedAt)
            .thenComparing(Cursor::cause)
            .thenComparing(Cursor::version)
            .thenComparing(Cursor::line);

    private final Map<FundAccount, Account> accounts = new TreeMap<>(ORDER);
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<PostingCause, Event> acts = new HashMap<>();
    private final MemoryStores stores;

    MemoryFundLedger(MemoryStores stores) {
        this.stores = stores;
    }

    private record Account(AccountBalance balance, Instant openedAt, Optional<Instant> closedAt) {

        boolean wasClosed(Instant asOf) {
            return closedAt.filter(closed -> !closed.isAfter(asOf)).isPresent();
        }
    }

    /** Refuses what no longer finds its money. */
    synchronized void check(Changes changes) {
        after(changes);
    }

    synchronized void write(Changes changes) {
        Map<FundAccount, Account> next = after(changes);
        accounts.clear();
        accounts.putAll(next);
        changes.posted().forEach(act -> enter(act, changes));
    }

    private Map<FundAccount, Account> after(Changes changes) {
        Map<FundAccount, Account> next = new TreeMap<>(ORDER);
        next.putAll(accounts);
        each(changes, AccountOpened.class)
                .forEach(opened ->
                        next.computeIfAbsent(opened.account(), account -> opened(account, changes.recordedAt())));
        changes.posted().stream().flatMap(act -> act.postings().stream()).forEach(posting -> move(next, posting));
        each(changes, AccountClosed.class).forEach(closed -> close(next, closed.account(), changes.recordedAt()));
        if (closedYears(changes)
                .anyMatch(year -> next.values().stream().anyMatch(account -> isOpenIn(year, account)))) {
            throw Refusal.Conflict.fundsMoved();
        }
        return next;
    }

    private static Stream<FundYear> closedYears(Changes changes) {
        return changes.outcomes().stream()
                .filter(outcome -> outcome.events().stream().anyMatch(FundYearEvent.Closed.class::isInstance))
                .map(Outcome::state)
                .map(FundYear.class::cast);
    }

    private static boolean isOpenIn(FundYear year, Account account) {
        Fund fund = account.balance().account().fund();
        return !account.balance().closed() && idOfYear(fund).equals(year.id());
    }

    private static FundYearId idOfYear(Fund fund) {
        return FundYear.idOf(fund.unit().town(), fund.programme(), fund.year());
    }

    private static <E extends Effect> Stream<E> each(Changes changes, Class<E> kind) {
        return changes.effects().stream().filter(kind::isInstance).map(kind::cast);
    }

    private Account opened(FundAccount account, Instant at) {
        Optional<Instant> closed = accounts.entrySet().stream()
                .filter(other -> other.getKey().fund().of(account.fund().unit()).equals(account.fund())
                        && other.getKey()
                                .fund()
                                .unit()
                                .town()
                                .equals(account.fund().unit().town()))
                .flatMap(other -> other.getValue().closedAt().stream())
                .max(Comparator.naturalOrder())
                .or(() -> stores.stored(FundYear.class, idOfYear(account.fund()))
                        .filter(year -> year.state().stage() == FundYearStage.CLOSED)
                        .map(year -> at));
        return new Account(new AccountBalance(account, Map.of(), closed.isPresent()), at, closed);
    }

    private static void close(Map<FundAccount, Account> next, FundAccount which, Instant at) {
        AccountBalance balance = find(next, which).balance();
        boolean empty = Stream.of(Pot.AVAILABLE, Pot.RESERVE, Pot.COMMITTED, Pot.ORDERED)
                .allMatch(pot -> balance.in(pot).isZero());
        if (balance.closed() || !empty) {
            throw Refusal.Conflict.fundsMoved();
        }
        next.put(
                which,
                new Account(
                        new AccountBalance(which, balance.fen(), true),
                        find(next, which).openedAt(),
                        Optional.of(at)));
    }

    private static Account find(Map<FundAccount, Account> accounts, FundAccount which) {
        return Optional.ofNullable(accounts.get(which))
                .orElseThrow(() -> new IllegalStateException("Never opened: " + which));
    }

    private static void move(Map<FundAccount, Account> next, Posting posting) {
        Account account = find(next, posting.account());
        Pot from = posting.from();
        boolean covered = from.isContra() || account.balance().in(from).compareTo(posting.amount()) >= 0;
        if (account.balance().closed() || !covered) {
            throw Refusal.Conflict.fundsMoved();
        }
        next.put(
                posting.account(),
                new Account(account.balance().after(posting), account.openedAt(), account.closedAt()));
    }

    private void enter(Posted act, Changes changes) {
        int line = 0;
        acts.put(act.cause(), event(act.cause(), changes));
        for (Posting posting : act.postings()) {
            line++;
            entries.add(
                    new LedgerEntry(act.cause(), line, posting, act.reverses(), changes.recordedAt(), changes.actor()));
        }
    }

    private static Event event(PostingCause cause, Changes changes) {
        return changes.outcomes().stream()
                .filter(outcome -> outcome.state().id().equals(cause.aggregate()))
                .map(outcome -> outcome.events().get(Math.toIntExact(cause.version() - outcome.versionBefore() - 1)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public synchronized List<AccountBalance> balances(Scope scope) {
        return accounts.values().stream()
                .map(Account::balance)
                .filter(balance -> holds(scope, balance.account()))
                .toList();
    }

    @Override
    public synchronized List<PastBalance> balances(Scope scope, Instant asOf) {
        return accounts.values().stream()
                .filter(account -> holds(scope, account.balance().account())
                        && !account.openedAt().isAfter(asOf))
                .map(account -> new PastBalance(
                        account.balance().account(),
                        sum(entry -> entry.posting()
                                        .account()
                                        .equals(account.balance().account())
                                && !entry.recordedAt().isAfter(asOf)),
                        account.wasClosed(asOf)))
                .toList();
    }

    @Override
    public List<PastBalance> balances(Set<TownCode> partitions, int year, Instant asOf) {
        return partitions.stream()
                .sorted()
                .flatMap(town -> balances(new Scope.OfPartition(town), asOf).stream())
                .filter(balance -> balance.account().fund().year() == year)
                .toList();
    }

    private Map<Pot, Long> sum(Predicate<LedgerEntry> which) {
        Map<Pot, Long> pots = nothing();
        entries.stream().filter(which).forEach(entry -> add(pots, entry.posting()));
        return pots;
    }

    private static Map<Pot, Long> nothing() {
        Map<Pot, Long> pots = new EnumMap<>(Pot.class);
        Stream.of(Pot.values()).forEach(pot -> pots.put(pot, 0L));
        return pots;
    }

    private static void add(Map<Pot, Long> pots, Posting posting) {
        pots.merge(posting.from(), -posting.amount().fen(), Math::addExact);
        pots.merge(posting.to(), posting.amount().fen(), Math::addExact);
    }

    private static boolean holds(Scope scope, FundAccount account) {
        if (scope instanceof Scope.OfAccount one) {
            return one.account().equals(account);
        }
        if (scope instanceof Scope.OfFund one) {
            return one.fund().equals(account.fund());
        }
        boolean here = scope.partition().equals(account.fund().unit().town());
        return here
                && (!(scope instanceof Scope.OfYear one)
                        || (one.programme() == account.fund().programme()
                                && one.year() == account.fund().year()));
    }

    private record Move(FundAccount account, Pot from, Pot to) {}

    @Override
    public synchronized List<Turnover> turnover(Scope scope, Instant from, Instant until) {
        Map<Move, Turnover> sums = new HashMap<>();
        entries.stream()
                .filter(entry -> holds(scope, entry.posting().account()))
                .filter(entry ->
                        !entry.recordedAt().isBefore(from) && entry.recordedAt().isBefore(until))
                .map(LedgerEntry::posting)
                .forEach(posting -> sums.merge(
                        new Move(posting.account(), posting.from(), posting.to()),
                        new Turnover(posting.account(), posting.from(), posting.to(), posting.amount(), 1),
                        MemoryFundLedger::together));
        return sums.values().stream()
                .sorted(Comparator.comparing(Turnover::account, ORDER)
                        .thenComparing(turnover -> turnover.from().name())
                        .thenComparing(turnover -> turnover.to().name()))
                .toList();
    }

    private static Turnover together(Turnover one, Turnover other) {
        Money amount = one.amount().plus(other.amount());
        return new Turnover(one.account(), one.from(), one.to(), amount, one.postings() + other.postings());
    }

    @Override
    public List<LedgerLine> statement(FundAccount account, Optional<Cursor> after, int limit) {
        return statement(new Scope.OfAccount(account), after, limit);
    }

    @Override
    public List<LedgerLine> statement(Fund fund, Optional<Cursor> after, int limit) {
        return statement(new Scope.OfFund(fund), after, limit);
    }

    private synchronized List<LedgerLine> statement(Scope of, Optional<Cursor> after, int limit) {
        Map<Pot, Long> pots = nothing();
        List<LedgerLine> lines = new ArrayList<>();
        entries.stream()
                .filter(entry -> holds(of, entry.posting().account()))
                .sorted(ENTERED)
                .forEach(entry -> {
                    add(pots, entry.posting());
                    lines.add(new LedgerLine(entry, pots));
                });
        return lines.stream()
                .filter(line -> after.filter(last -> PLACES.compare(Cursor.of(line), last) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<BookedPosting> booked(Fund fund, Optional<Cursor> after, int limit) {
        return entries.stream()
                .filter(entry -> fund.equals(entry.posting().account().fund()))
                .sorted(ENTERED)
                .filter(entry -> after.filter(last -> PLACES.compare(Cursor.of(entry), last) <= 0)
                        .isEmpty())
                .limit(limit)
                .map(entry -> new BookedPosting(entry, acts.get(entry.cause())))
                .toList();
    }

    @Override
    public synchronized List<BookedPosting> arrivals(FundAccount account, Instant until, int limit) {
        return entries.stream()
                .filter(entry -> account.equals(entry.posting().account()))
                .filter(entry ->
                        entry.posting().from().isContra() && !entry.recordedAt().isAfter(until))
                .sorted(ENTERED.reversed())
                .limit(limit)
                .map(entry -> new BookedPosting(entry, acts.get(entry.cause())))
                .toList();
    }

    @Override
    public synchronized List<BookedPosting> acts(AggregateId cause) {
        return entries(cause).stream()
                .map(entry -> new BookedPosting(entry, acts.get(entry.cause())))
                .toList();
    }

    /** The commitments stand outside, so that nobody who writes them waits for this. */
    @Override
    public List<BookedPayment> payments(Fund fund, Optional<Cursor> after, int limit) {
        return orders(fund, after).stream()
                .limit(limit)
                .map(order -> MemoryPayments.of(order, stores))
                .toList();
    }

    private synchronized List<BookedPosting> orders(Fund fund, Optional<Cursor> after) {
        return booked(fund, after, Integer.MAX_VALUE).stream()
                .filter(booked -> booked.entry().line() == 1)
                .filter(booked -> booked.act() instanceof CommitmentEvent.PaymentOrdered)
                .toList();
    }

    @Override
    public <T> T atOneMoment(Function<FundLedger, T> reading) {
        return reading.apply(copy());
    }

    private synchronized MemoryFundLedger copy() {
        MemoryFundLedger copy = new MemoryFundLedger(stores);
        copy.accounts.putAll(accounts);
        copy.entries.addAll(entries);
        copy.acts.putAll(acts);
        return copy;
    }

    /** All that was ever posted, in its order. */
    synchronized List<LedgerEntry> entered() {
        return entries.stream().sorted(ENTERED).toList();
    }

    @Override
    public synchronized List<LedgerEntry> entries(AggregateId cause) {
        return entries.stream()
                .filter(entry -> entry.cause().aggregate().equals(cause))
                .sorted(Comparator.comparing(
                                (LedgerEntry entry) -> entry.cause().version())
                        .thenComparing(LedgerEntry::line))
                .toList();
    }

    @Override
    public synchronized LedgerTotals totals(Set<TownCode> partitions) {
        Map<Pot, Long> pots = nothing();
        List<AccountBalance> found = accounts.values().stream()
                .map(Account::balance)
                .filter(balance ->
                        partitions.contains(balance.account().fund().unit().town()))
                .toList();
        found.forEach(balance -> balance.fen().forEach((pot, fen) -> pots.merge(pot, fen, Math::addExact)));
        return new LedgerTotals(found.size(), pots);
    }
}
