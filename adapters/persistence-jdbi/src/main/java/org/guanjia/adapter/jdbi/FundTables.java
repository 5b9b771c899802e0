package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.adapter.jdbi.RowStatement.Row;
import org.guanjia.application.port.AccountClosed;
import org.guanjia.application.port.AccountOpened;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Posted;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;

/**
 * How money is written: accounts are opened, postings added, and last of all the pots moved, each account once and in the
 * order of its key, so that rows which others want too are held briefly and nobody waits in a circle.
 */
final class FundTables {

    /** Whoever opens an account and whoever closes its year wait for each other. */
    private static final String HOLD_YEAR = "update <schema>.fund_year set stage = stage where " + FundRows.OF_YEAR;

    private static final String OPEN = """
            insert into <schema>.fund_account (town, programme, fund_year, unit, source, donation, opened_at, closed_at)
            values (:town, :programme, :year, :unit, :source, :donation, :recordedAt,
                case when exists (select 1 from <schema>.fund_year where stage = 'CLOSED' and\s""" + FundRows.OF_YEAR + """
            ) then cast(:recordedAt as timestamp(6) with time zone)
                else (select max(closed_at) from <schema>.fund_account where\s""" + FundRows.OF_YEAR + """
            ) end)
            on conflict do nothing""";

    /** An account that was opened since the decision is not among those that were closed. */
    private static final String ALL_CLOSED = "update <schema>.fund_year set stage = stage where " + FundRows.OF_YEAR
            + " and not exists (select 1 from <schema>.fund_account where closed_at is null and " + FundRows.OF_YEAR
            + ")";

    private static final String POST = """
            insert into <schema>.posting (town, cause, version, line, programme, fund_year, unit, source, donation, from_pot,
                to_pot, amount, counterpart_unit, counterpart_year, reverses, recorded_at)
            values (:town, :cause, :version, :line, :programme, :year, :unit, :source, :donation, :from,
                :to, :amount, :counterpartUnit, :counterpartYear, :reverses, :recordedAt)
            on conflict do nothing""";

    private static final String MOVE = "update <schema>.fund_account set "
            + FundRows.forPots((column, pot) -> column + " = " + column + " + :" + column, ", ")
            + ", closed_at = :closedAt where " + FundRows.OF_ACCOUNT + " and closed_at is null"
            + FundRows.forPots(
                    (column, pot) -> pot.isContra() ? "" : " and " + column + " >= :" + column + "Needed", "")
            + " and (:closing = 0 or ("
            + FundRows.forPots(
                    (column, pot) -> hasToBeEmpty(pot) ? column + " + :" + column + " = 0" : "0 = 0", " and ")
            + "))";

    private static final Comparator<Map<String, Object>> ORDER =
            Comparator.comparing(row -> List.of("programme", "year", "unit", "source", "donation").stream()
                    .map(column -> String.valueOf(row.get(column)))
                    .reduce("", (before, next) -> before + " " + next));

    /** What an account holds that is closed was paid, or is contra. */
    private static boolean hasToBeEmpty(Pot pot) {
        return !pot.isContra() && pot != Pot.PAID;
    }

    private final Changes changes;
    private final Instant recordedAt;
    private final RowStatements statements;

    /** Adds the rows that the changes come to. */
    FundTables(Changes changes, RowStatements statements) {
        this.changes = changes;
        this.recordedAt = changes.recordedAt();
        this.statements = statements;
    }

    /** Whether that is written here. */
    static boolean areFor(Effect effect) {
        return effect instanceof AccountOpened || effect instanceof Posted || effect instanceof AccountClosed;
    }

    void addAll() {
        List<AccountOpened> opened = each(AccountOpened.class);
        opened.stream()
                .map(each -> each.account().fund())
                .map(fund -> FundRows.year(fund.unit().town(), fund.programme(), fund.year()))
                .distinct()
                .sorted(Comparator.comparing(year -> year.get("programme") + " " + year.get("year")))
                .forEach(year -> statements.add(HOLD_YEAR, Duty.CLEARS, new Row(year, Refusal.Conflict.fundsMoved())));
        opened.forEach(this::open);
        List<Posted> acts = changes.posted();
        acts.forEach(this::post);
        PotMoves.of(
                        acts.stream().flatMap(act -> act.postings().stream()).toList(),
                        each(AccountClosed.class).stream()
                                .map(AccountClosed::account)
                                .toList())
                .stream()
                .map(this::row)
                .sorted(ORDER)
                .forEach(row -> statements.add(MOVE, new Row(row, Refusal.Conflict.fundsMoved())));
        closedYears().forEach(year -> statements.add(ALL_CLOSED, new Row(year, Refusal.Conflict.fundsMoved())));
    }

    private Stream<Map<String, Object>> closedYears() {
        return changes.outcomes().stream()
                .filter(outcome -> outcome.events().stream().anyMatch(FundYearEvent.Closed.class::isInstance))
                .map(Outcome::state)
                .map(FundYear.class::cast)
                .map(year -> FundRows.year(
                        year.id().town(), year.state().programme(), year.state().year()));
    }

    private <E extends Effect> List<E> each(Class<E> kind) {
        return changes.effects().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void open(AccountOpened opened) {
        Map<String, Object> row = FundRows.account(opened.account());
        row.put("recordedAt", Stored.utc(recordedAt));
        statements.add(OPEN, Duty.CLEARS, new Row(row, Refusal.Conflict.fundsMoved()));
    }

    private void post(Posted act) {
        int line = 0;
        for (Posting posting : act.postings()) {
            line++;
            Map<String, Object> row = FundRows.account(posting.account());
            row.put("cause", act.cause().aggregate().ulid().text());
            row.put("version", act.cause().version());
            row.put("line", line);
            row.put("from", posting.from().name());
            row.put("to", posting.to().name());
            row.put("amount", posting.amount().fen());
            row.put(
                    "counterpartUnit",
                    posting.counterpart().map(fund -> fund.unit().text()));
            row.put("counterpartYear", posting.counterpart().map(Fund::year));
            row.put("reverses", act.reverses());
            row.put("recordedAt", Stored.utc(recordedAt));
            statements.add(
                    POST, new Row(row, Refusal.Conflict.staleVersion(act.cause().version() - 1)));
        }
    }

    private Map<String, Object> row(PotMoves account) {
        Map<String, Object> row = FundRows.account(account.account());
        for (Pot pot : Pot.values()) {
            row.put(FundRows.column(pot), account.net(pot));
            row.put(FundRows.column(pot) + "Needed", account.needed(pot));
        }
        row.put("closing", account.isLast() ? 1 : 0);
        row.put("closedAt", Optional.of(Stored.utc(recordedAt)).filter(at -> account.isLast()));
        return row;
    }
}
