package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.stream.Stream;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Place;
import org.jdbi.v3.core.Handle;

/** Holds the accounts of a town against its postings, and those against the journal; the first findings tell enough. */
final class LedgerAudit {

    private static final int REMEMBERED = 1_000;

    private static final String ACCOUNTS = "select " + FundRows.KEY + " from (select " + FundRows.KEY + ", "
            + FundRows.forPots((column, pot) -> column, ", ")
            + " from <schema>.fund_account where town = :town union all select " + FundRows.KEY + ", "
            + FundRows.forPots((column, pot) -> "-sum(" + FundRows.change(pot) + ") as " + column, ", ")
            + " from <schema>.posting where town = :town group by " + FundRows.KEY + ") both_sides"
            + " group by " + FundRows.KEY + " having "
            + FundRows.forPots((column, pot) -> "sum(" + column + ") <> 0", " or ") + " order by " + FundRows.KEY
            + " limit :limit";

    private static final String CAUSES = """
            select distinct p.cause, p.version
            from <schema>.posting p
            where p.town = :town and not exists (select 1 from <schema>.journal j where j.town = p.town
                and j.aggregate = p.cause and j.version = p.version and j.recorded_at = p.recorded_at)
            order by p.cause, p.version
            limit :limit""";

    private final Handle handle;

    LedgerAudit(Handle handle) {
        this.handle = handle;
    }

    /** What is wrong with the ledger of a town. */
    List<Finding> findings(String town) {
        Stream<Finding> accounts = handle
                .createQuery(ACCOUNTS)
                .bind("town", town)
                .bind("limit", REMEMBERED)
                .map((row, context) -> String.join(
                        ":",
                        row.getString("programme"),
                        row.getString("fund_year"),
                        row.getString("unit"),
                        row.getString("source"),
                        row.getString("donation")))
                .list()
                .stream()
                .map(account -> new Finding(new Place(town, account), 0, Irregularity.ACCOUNT_DIFFERS));
        Stream<Finding> causes = handle
                .createQuery(CAUSES)
                .bind("town", town)
                .bind("limit", REMEMBERED)
                .map((row, context) -> new Finding(
                        new Place(town, row.getString("cause")),
                        row.getLong("version"),
                        Irregularity.POSTING_WITHOUT_CAUSE))
                .list()
                .stream();
        return Stream.concat(accounts, causes).toList();
    }
}
