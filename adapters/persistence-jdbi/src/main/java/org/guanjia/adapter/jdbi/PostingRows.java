package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.guanjia.application.port.BookedPayment;
import org.guanjia.application.port.BookedPosting;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.application.port.PostingCause;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.CommitmentState;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** How postings stand in rows, beside the acts that the journal has of them. */
final class PostingRows {

    /** What is read of the act. */
    static final String ACT = "act.event_type, act.actor";

    /** What happened, besides. */
    static final String WHOLE_ACT = ACT + ", act.event_version, act.payload, act.occurred_at";

    /** Brings the acts to postings that are named p. */
    static final String JOIN_ACT = " join <schema>.journal act"
            + " on act.town = p.town and act.aggregate = p.cause and act.version = p.version";

    private PostingRows() {}

    static LedgerEntry entry(ResultSet row) throws SQLException {
        EventText act = new EventText(row.getString("event_type"), 1, "");
        Ulid aggregate = new Ulid(row.getString("cause"));
        long reverses = row.getLong("reverses");
        return new LedgerEntry(
                new PostingCause(
                        EventCodecs.aggregate(act, new TownCode(row.getString("town")), aggregate),
                        row.getLong("version")),
                row.getInt("line"),
                posting(row),
                Optional.of(reverses).filter(version -> version > 0),
                Stored.instant(row, "recorded_at"),
                row.getString("actor"));
    }

    /** The payment that the act ordered, as the commitment beside it has it now. */
    static BookedPayment payment(ResultSet row) throws SQLException {
        CommitmentId id = new CommitmentId(new TownCode(row.getString("town")), new Ulid(row.getString("id")));
        CommitmentState commitment =
                StateTables.COMMITMENTS.restore(id, row.getLong("version"), row).state();
        CommitmentEvent.PaymentOrdered ordered = (CommitmentEvent.PaymentOrdered) act(row);
        return new BookedPayment(
                new PostingCause(id, row.getLong("ordering")),
                ordered.occurredAt(),
                Stored.instant(row, "recorded_at"),
                row.getString("actor"),
                commitment.spending(),
                commitment.payment(ordered.payment()),
                Optional.ofNullable(row.getString("number")).map(CaseNumber::parse));
    }

    static BookedPosting booked(ResultSet row) throws SQLException {
        return new BookedPosting(entry(row), act(row));
    }

    private static Event act(ResultSet row) throws SQLException {
        EventText act =
                new EventText(row.getString("event_type"), row.getInt("event_version"), row.getString("payload"));
        return EventCodecs.read(act, Stored.instant(row, "occurred_at"));
    }

    private static Posting posting(ResultSet row) throws SQLException {
        FundAccount account = FundRows.account(row);
        int year = row.getInt("counterpart_year");
        return new Posting(
                account,
                Pot.valueOf(row.getString("from_pot")),
                Pot.valueOf(row.getString("to_pot")),
                Money.ofFen(row.getLong("amount")),
                Optional.ofNullable(row.getString("counterpart_unit"))
                        .map(unit -> new Fund(account.fund().programme(), FundUnit.parse(unit), year)));
    }
}
