package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.ClearingArrived;
import org.guanjia.application.port.CommitmentFilter;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.InTransit;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Jdbi;

/** Reads fund years, allocations, commitments and what is on its way between partitions. */
final class JdbiFundViews implements FundViews {

    static final EffectTable<ClearingArrived> ARRIVED = EffectTable.row(
            ClearingArrived.class,
            """
            insert into <schema>.clearing_arrival (town, sender_town, sender, sender_version)
            values (:town, :senderTown, :sender, :senderVersion)
            on conflict do nothing""",
            arrived -> Map.of(
                    "town", arrived.town().text(),
                    "senderTown", arrived.sent().aggregate().town().text(),
                    "sender", arrived.sent().aggregate().ulid().text(),
                    "senderVersion", arrived.sent().version()),
            arrived -> Refusal.Conflict.twinInFlight());

    private static final String YEARS = """
            select town, id, version, state, programme, fund_year, stage
            from <schema>.fund_year
            where town = :town
            order by fund_year desc, programme""";

    private static final String ALLOCATIONS = """
            select town, id, version, state, programme, fund_year, source, total
            from <schema>.allocation
            where town = :town and fund_year = :year
            order by id""";

    private static final String IN_TRANSIT =
            "select p.*, " + PostingRows.ACT + " from <schema>.posting p" + PostingRows.JOIN_ACT + """
             where p.to_pot = 'CLEARING' and not exists (
                select 1 from <schema>.clearing_arrival a
                where a.town = p.counterpart_unit and a.sender_town = p.town and a.sender = p.cause
                    and a.sender_version = p.version)
            order by p.recorded_at, p.cause, p.version, p.line""";

    private final Jdbi jdbi;

    @Inject
    JdbiFundViews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<FundYear> year(FundYearId id) {
        return find(StateTables.FUND_YEARS, id);
    }

    @Override
    public Optional<Allocation> allocation(AllocationId id) {
        return find(StateTables.ALLOCATIONS, id);
    }

    @Override
    public Optional<Commitment> commitment(CommitmentId id) {
        return find(StateTables.COMMITMENTS, id);
    }

    @Override
    public List<Commitment> commitments(CommitmentFilter filter, Optional<CommitmentId> after, int limit) {
        return jdbi.withHandle(handle -> new CommitmentPages(filter).read(handle, after, limit));
    }

    private <A extends Aggregate<A, ?>> Optional<A> find(StateTable<A> table, AggregateId id) {
        return jdbi.withHandle(handle -> handle.createQuery(table.select())
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> table.restore(id, row.getLong("version"), row))
                .findOne());
    }

    @Override
    public List<FundYear> years(TownCode partition) {
        return jdbi.withHandle(handle -> handle.createQuery(YEARS)
                .bind("town", partition.text())
                .map((row, context) -> restored(StateTables.FUND_YEARS, row))
                .list());
    }

    @Override
    public List<Allocation> allocations(TownCode city, int year) {
        return jdbi.withHandle(handle -> handle.createQuery(ALLOCATIONS)
                .bind("town", city.text())
                .bind("year", year)
                .map((row, context) -> restored(StateTables.ALLOCATIONS, row))
                .list());
    }

    private static <A extends Aggregate<A, ?>> A restored(StateTable<A> table, ResultSet row) throws SQLException {
        AggregateId id = table.id(new TownCode(row.getString("town")), new Ulid(row.getString("id")));
        return table.restore(id, row.getLong("version"), row);
    }

    @Override
    public List<Commitment> commitmentsOf(WishId wish) {
        return jdbi.withHandle(handle -> handle.createQuery(StateTables.COMMITMENTS.selectOfWish())
                .bind("town", wish.town().text())
                .bind("wish", wish.ulid().text())
                .map((row, context) -> restored(StateTables.COMMITMENTS, row))
                .list());
    }

    @Override
    public List<InTransit> inTransit() {
        return jdbi.withHandle(handle -> handle.createQuery(IN_TRANSIT)
                .map((row, context) -> sent(PostingRows.entry(row)))
                .list());
    }

    private static InTransit sent(LedgerEntry entry) {
        return new InTransit(
                entry.cause(),
                entry.posting().account(),
                entry.posting().counterpart().orElseThrow().unit(),
                entry.posting().amount(),
                entry.recordedAt());
    }
}
