package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.ClearingArrived;
import org.guanjia.application.port.CommitmentFilter;
import org.guanjia.application.port.DonationStanding;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.InTransit;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
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

    static final String YEARS = """
            select town, id, version, state, programme, fund_year, stage
            from <schema>.fund_year
            where town = :town
            order by fund_year desc, programme""";

    private static final String EVENTS = """
            select f.town, f.id, j.version, j.event_type, j.event_version, j.payload, j.occurred_at
            from <schema>.fund_year f
            join <schema>.journal j on j.town = f.town and j.aggregate = f.id
            where f.town in (<towns>) and j.recorded_at <= :asOf
            order by f.town, f.fund_year desc, f.programme, j.version""";

    private static final String PROJECTS = """
            select town, id, version, state, programme, fund_year, unit, wish, committed, ordered, paid, released
            from <schema>.commitment
            where town in (<towns>) and programme = 'MICRO_PROJECTS' and fund_year = :year
            order by town, id""";

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
    public List<FundYear> yearsAsOf(Set<TownCode> partitions, Instant asOf) {
        if (partitions.isEmpty()) {
            return List.of();
        }
        Map<FundYearId, List<FundYearEvent>> events = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(EVENTS)
                .bindList("towns", partitions.stream().map(TownCode::text).toList())
                .bind("asOf", Stored.utc(asOf))
                .map((row, context) -> addTo(events, row))
                .forEach(added -> {}));
        return events.entrySet().stream()
                .filter(year -> !year.getValue().isEmpty())
                .map(year -> FundYear.fold(year.getKey(), year.getValue()))
                .toList();
    }

    /** Adds the event that follows; one that was recorded in time, after another that was not, did not follow yet. */
    private static boolean addTo(Map<FundYearId, List<FundYearEvent>> events, ResultSet row) throws SQLException {
        FundYearId id = new FundYearId(new TownCode(row.getString("town")), new Ulid(row.getString("id")));
        List<FundYearEvent> known = events.computeIfAbsent(id, any -> new ArrayList<>());
        return row.getLong("version") == known.size() + 1 && known.add((FundYearEvent) JdbiJournal.event(row));
    }

    @Override
    public Optional<DonationStanding> donation(DonationId id) {
        return DonationRows.find(jdbi, id);
    }

    @Override
    public List<DonationStanding> donations(FundUnit unit, Optional<DonationId> after, int limit) {
        return DonationRows.list(jdbi, unit, after, limit);
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

    static <A extends Aggregate<A, ?>> A restored(StateTable<A> table, ResultSet row) throws SQLException {
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
    public List<Commitment> ofThePool(Set<TownCode> partitions, int year) {
        return partitions.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle
                        .createQuery(PROJECTS)
                        .bindList(
                                "towns", partitions.stream().map(TownCode::text).toList())
                        .bind("year", year)
                        .map((row, context) -> restored(StateTables.COMMITMENTS, row))
                        .stream()
                        .filter(commitment ->
                                commitment.state().spending().subject().isOfThePool())
                        .toList());
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
