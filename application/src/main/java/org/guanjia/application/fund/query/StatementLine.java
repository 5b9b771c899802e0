package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.port.LedgerLine;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;

/**
 * A line of a statement: money that moved from one pot of an account to another.
 *
 * @param cause the id of what was acted on
 * @param version of it after the act
 * @param line counted for each act
 * @param reverses the version whose postings the act turned round, where it did
 * @param counterpart the unit that it came from or went to, and the year there, where it left the account or came into it
 * @param available what then was free in all that the statement is of
 */
public record StatementLine(
        Instant recordedAt,
        String cause,
        long version,
        int line,
        Optional<Integer> reverses,
        MoneySource source,
        Optional<DonationId> donation,
        Pot from,
        Pot to,
        Money amount,
        Optional<FundUnit> counterpart,
        Optional<Integer> counterpartYear,
        Money available,
        String recordedBy) {

    static StatementLine of(LedgerLine line) {
        Posting posting = line.entry().posting();
        return new StatementLine(
                line.entry().recordedAt(),
                line.entry().cause().aggregate().text(),
                line.entry().cause().version(),
                line.entry().line(),
                line.entry().reverses().map(Math::toIntExact),
                posting.account().source(),
                posting.account().donation(),
                posting.from(),
                posting.to(),
                posting.amount(),
                posting.counterpart().map(fund -> fund.unit()),
                posting.counterpart().map(fund -> fund.year()),
                Money.ofFen(Math.max(0, line.after().getOrDefault(Pot.AVAILABLE, 0L))),
                line.entry().actor());
    }
}
