package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.BookedPayment;
import org.guanjia.application.port.BookedPosting;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.application.port.LedgerLine;
import org.guanjia.application.port.LedgerTotals;
import org.guanjia.application.port.PastBalance;
import org.guanjia.application.port.Turnover;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Reads the ledger: what lies in accounts from their pots, whatever was from the postings. */
final class JdbiFundLedger implements FundLedger {

    private static final String BALANCES = "select * from <schema>.fund_account where <scope> order by " + FundRows.KEY;

    /** What lies there now without what was posted since. */
    private static final String BALANCES_AS_OF =
            "select a.town, a.programme, a.fund_year, a.unit, a.source, a.donation,"
                    + " case when a.closed_at <= :asOf then 1 else 0 end as closed, "
                    + FundRows.forPots(
                            (column, pot) -> "a." + column + " - coalesce(p." + column + ", 0) as " + column, ", ")
                    + " from (select * from <schema>.fund_account where <scope> and opened_at <= :asOf) a"
                    + " left join (select " + FundRows.KEY + ", "
                    + FundRows.forPots((column, pot) -> "sum(" + FundRows.change(pot) + ") as " + column, ", ")
                    + " from <schema>.posting where <scope> and recorded_at > :asOf group by " + FundRows.KEY + ") p"
                    + " on p.town = a.town and p.programme = a.programme and p.fund_year = a.fund_year and p.unit = a.unit"
                    + " and p.source = a.source and p.donation = a.donation"
                    + " order by a.town, a.programme, a.fund_year, a.unit, a.source, a.donation";

    private static final String TURNOVER = "select " + FundRows.KEY
            + ", from_pot, to_pot, sum(amount) as amount, count(*) as postings from <schema>.posting"
            + " where <scope> and recorded_at >= :from and recorded_at < :until"
            + " group by " + FundRows.KEY + ", from_pot, to_pot"
            + " order by " + FundRows.KEY + ", from_pot, to_pot";

    private static final String STATEMENT = "select p.*, " + PostingRows.ACT
            + " from (select * from (select posting.*, "
            + FundRows.forPots((column, pot) -> "sum(" + FundRows.change(pot) + ") over so_far as " + column, ", ")
            + " from <schema>.posting where <scope>"
            + " window so_far as (order by recorded_at, cause, version, line rows unbounded preceding)) summed"
            + " where <after> order by recorded_at, cause, version, line limit :limit) p" + PostingRows.JOIN_ACT
            + " order by p.recorded_at, p.cause, p.version, p.line";

    private static final String PROGRAMMES = Stream.of(Programme.values())
            .map(programme -> "'" + programme.name() + "'")
            .collect(Collectors.joining(", "));

    private static final String FROM_THE_BEGINNING = "1 = 1";

    private static final String AFTER_CURSOR =
            "(recorded_at, cause, version, line) > (:lastRecordedAt, :lastCause, :lastVersion, :lastLine)";

    private static final String BOOKED = "select p.*, " + PostingRows.WHOLE_ACT
            + " from (select * from <schema>.posting where <scope> and <after>"
            + " order by recorded_at, cause, version, line limit :limit) p" + PostingRows.JOIN_ACT
            + " order by p.recorded_at, p.cause, p.version, p.line";

    /** Each order is found by its first posting. */
    private static final String PAYMENTS = "select c.*, p.version as ordering, p.recorded_at, "
            + PostingRows.WHOLE_ACT
            + ", w.number from (select * from <schema>.posting where <scope> and <after>"
            + " and from_pot = 'COMMITTED' and to_pot = 'ORDERED' and line = 1"
            + " order by recorded_at, cause, version, line limit :limit) p" + PostingRows.JOIN_ACT
            + " join <schema>.commitment c on c.town = p.town and c.id = p.cause"
            + " left join <schema>.wish w on w.town = c.town and w.id = c.wish"
            + " order by p.recorded_at, p.cause, p.version";

    private static final String ARRIVALS = "select p.*, " + PostingRows.WHOLE_ACT
            + " from (select * from <schema>.posting where <scope> and recorded_at <= :until"
            + " and from_pot in ('OUTSIDE', 'CLEARING', 'ELSEWHERE')"
            + " order by recorded_at desc, cause desc, version desc, line desc limit :limit) p" + PostingRows.JOIN_ACT
            + " order by p.recorded_at desc, p.cause desc, p.version desc, p.line desc";

    private static final String ENTRIES = "select p.*, " + PostingRows.WHOLE_ACT + " from <schema>.posting p"
            + PostingRows.JOIN_ACT + " where p.town = :town and p.cause = :cause order by p.version, p.line";

    private static final String TOTALS = "select count(*) as accounts, "
            + FundRows.forPots((column, pot) -> "coalesce(sum(" + column + "), 0) as " + column, ", ")
            + " from <schema>.fund_account where town in (<towns>)";

    private final Jdbi jdbi;
    private final Jdbi apart;

    /**
     * @param apart never joins the transaction of a host, which does not see one moment
     */
    JdbiFundLedger(Jdbi jdbi, Jdbi apart) {
        this.jdbi = jdbi;
        this.apart = apart;
    }

    /** A condition on the columns of accounts, with its named parameters. */
    private record Condition(String sql, Map<String, Object> values) {

        static Condition of(Scope scope) {
            if (scope instanceof Scope.OfAccount one) {
                return new Condition(FundRows.OF_ACCOUNT, FundRows.account(one.account()));
            }
            if (scope instanceof Scope.OfFund one) {
                return new Condition(FundRows.OF_FUND, FundRows.fund(one.fund()));
            }
            return scope instanceof Scope.OfYear one
                    ? new Condition(FundRows.OF_YEAR, FundRows.year(one.partition(), one.programme(), one.year()))
                    : new Condition(
                            "town = :town", Map.of("town", scope.partition().text()));
        }

        /** All accounts of a fund year in several partitions. */
        static Condition of(Set<TownCode> partitions, int year) {
            Map<String, Object> values = new HashMap<>(Map.of("year", year));
            partitions.forEach(town -> values.put("town" + town.text(), town.text()));
            String towns =
                    partitions.stream().map(town -> ":town" + town.text()).collect(Collectors.joining(", "));
            return new Condition(
                    "town in (" + towns + ") and programme in (" + PROGRAMMES + ") and fund_year = :year", values);
        }

        Query on(Query query) {
            return query.define("scope", sql).bindMap(values);
        }
    }

    @Override
    public List<AccountBalance> balances(Scope scope) {
        return jdbi.withHandle(handle -> Condition.of(scope)
                .on(handle.createQuery(BALANCES))
                .map((row, context) -> FundRows.balance(row))
                .list());
    }

    @Override
    public List<PastBalance> balances(Scope scope, Instant asOf) {
        return balances(Condition.of(scope), asOf);
    }

    @Override
    public List<PastBalance> balances(Set<TownCode> partitions, int year, Instant asOf) {
        return partitions.isEmpty() ? List.of() : balances(Condition.of(partitions, year), asOf);
    }

    private List<PastBalance> balances(Condition which, Instant asOf) {
        return jdbi.withHandle(handle -> which.on(handle.createQuery(BALANCES_AS_OF))
                .bind("asOf", Stored.utc(asOf))
                .map((row, context) ->
                        new PastBalance(FundRows.account(row), FundRows.pots(row), row.getInt("closed") == 1))
                .list());
    }

    @Override
    public List<Turnover> turnover(Scope scope, Instant from, Instant until) {
        return jdbi.withHandle(handle -> Condition.of(scope)
                .on(handle.createQuery(TURNOVER))
                .bind("from", Stored.utc(from))
                .bind("until", Stored.utc(until))
                .map((row, context) -> new Turnover(
                        FundRows.account(row),
                        Pot.valueOf(row.getString("from_pot")),
                        Pot.valueOf(row.getString("to_pot")),
                        Money.ofFen(row.getLong("amount")),
                        row.getLong("postings")))
                .list());
    }

    @Override
    public List<LedgerLine> statement(FundAccount account, Optional<Cursor> after, int limit) {
        return statement(Condition.of(new Scope.OfAccount(account)), after, limit);
    }

    @Override
    public List<LedgerLine> statement(Fund fund, Optional<Cursor> after, int limit) {
        return statement(Condition.of(new Scope.OfFund(fund)), after, limit);
    }

    private List<LedgerLine> statement(Condition of, Optional<Cursor> after, int limit) {
        return jdbi.withHandle(handle -> paged(of, handle.createQuery(STATEMENT), after)
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list());
    }

    private static Query paged(Condition of, Query query, Optional<Cursor> after) {
        return of.on(query)
                .define("after", after.isPresent() ? AFTER_CURSOR : FROM_THE_BEGINNING)
                .bindMap(after.map(JdbiFundLedger::cursor).orElseGet(Map::of));
    }

    private static Map<String, Object> cursor(Cursor cursor) {
        return Map.of(
                "lastRecordedAt", Stored.utc(cursor.recordedAt()),
                "lastCause", cursor.cause().text(),
                "lastVersion", cursor.version(),
                "lastLine", cursor.line());
    }

    @Override
    public List<BookedPosting> booked(Fund fund, Optional<Cursor> after, int limit) {
        return jdbi.withHandle(handle -> paged(Condition.of(new Scope.OfFund(fund)), handle.createQuery(BOOKED), after)
                .bind("limit", limit)
                .map((row, context) -> PostingRows.booked(row))
                .list());
    }

    @Override
    public List<BookedPayment> payments(Fund fund, Optional<Cursor> after, int limit) {
        return jdbi.withHandle(
                handle -> paged(Condition.of(new Scope.OfFund(fund)), handle.createQuery(PAYMENTS), after)
                        .bind("limit", limit)
                        .map((row, context) -> PostingRows.payment(row))
                        .list());
    }

    /** Whatever is read on this thread meanwhile goes through the connection of this transaction. */
    @Override
    public <T> T atOneMoment(Function<FundLedger, T> reading) {
        return apart.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> reading.apply(new JdbiFundLedger(apart, apart)));
    }

    private static LedgerLine line(ResultSet row) throws SQLException {
        return new LedgerLine(PostingRows.entry(row), FundRows.pots(row));
    }

    @Override
    public List<BookedPosting> arrivals(FundAccount account, Instant until, int limit) {
        return jdbi.withHandle(handle -> Condition.of(new Scope.OfAccount(account))
                .on(handle.createQuery(ARRIVALS))
                .bind("until", Stored.utc(until))
                .bind("limit", limit)
                .map((row, context) -> PostingRows.booked(row))
                .list());
    }

    @Override
    public List<BookedPosting> acts(AggregateId cause) {
        return of(cause, PostingRows::booked);
    }

    @Override
    public List<LedgerEntry> entries(AggregateId cause) {
        return of(cause, PostingRows::entry);
    }

    /** What a row says. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> of(AggregateId cause, Reading<T> reading) {
        return jdbi.withHandle(handle -> handle.createQuery(ENTRIES)
                .bind("town", cause.town().text())
                .bind("cause", cause.ulid().text())
                .map((row, context) -> reading.of(row))
                .list());
    }

    @Override
    public LedgerTotals totals(Set<TownCode> partitions) {
        return partitions.isEmpty()
                ? nothing()
                : jdbi.withHandle(handle -> handle.createQuery(TOTALS)
                        .bindList(
                                "towns", partitions.stream().map(TownCode::text).toList())
                        .map((row, context) -> new LedgerTotals(row.getLong("accounts"), FundRows.pots(row)))
                        .one());
    }

    private static LedgerTotals nothing() {
        Map<Pot, Long> empty = new EnumMap<>(Pot.class);
        for (Pot pot : Pot.values()) {
            empty.put(pot, 0L);
        }
        return new LedgerTotals(0, new HashMap<>(empty));
    }
}
