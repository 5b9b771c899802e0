package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.ApprovalSheet;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.AwaitedApproval;
import org.guanjia.application.port.AwaitedApproval.Place;
import org.guanjia.application.port.StepTimes;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalRecord;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads approvals for people. */
final class JdbiApprovalViews implements ApprovalViews {

    private static final String COLUMNS = """
            select town, id, version, state
            from <schema>.approval
            """;

    private static final String FIND = COLUMNS + "where town = :town and id = :id";

    private static final String ABOUT = COLUMNS + """
            where town = :town and subject = :subject
            order by begun_at, id""";

    private static final String ENTRIES = """
            select event_type, event_version, payload, occurred_at
            from <schema>.journal
            where town = :town and aggregate = :id and version <= :version
            order by version""";

    static final String STEP_TIMES = """
            select seat, kind, step, rulebook,
                sum(case when decided_at < due_at then 1 else 0 end) as in_time,
                sum(case when decided_at >= due_at then 1 else 0 end) as late,
                sum(case when decided_at is null and due_at > :now then 1 else 0 end) as under_way,
                sum(case when decided_at is null and due_at <= :now then 1 else 0 end) as overdue,
                sum(case when due_at is null then 1 else 0 end) as awaiting_calendar,
                count(decided_at) as decided, max(taken_seconds) as longest,
                percentile_disc(0.5) within group (order by taken_seconds) as median
            from <schema>.approval_step
            where town in (<towns>) and begun_at >= :from and begun_at < :before and (decided_at is not null or is_open)
            group by seat, kind, step, rulebook""";

    private static final Comparator<StepTimes> BY_OFFICE = Comparator.comparing(StepTimes::office)
            .thenComparing(times -> times.kind().text())
            .thenComparing(StepTimes::step)
            .thenComparing(times -> times.rulebook().text());

    private final Jdbi jdbi;

    @Inject
    JdbiApprovalViews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<ApprovalView> find(ApprovalId id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    private static Optional<ApprovalView> find(Handle handle, ApprovalId id) {
        return handle.createQuery(FIND)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> view(row))
                .findOne();
    }

    @Override
    public List<ApprovalView> of(AggregateId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(ABOUT)
                .bind("town", subject.town().text())
                .bind("subject", subject.text())
                .map((row, context) -> view(row))
                .list());
    }

    /** The entries up to the version that was read are the same whoever writes meanwhile. */
    @Override
    public Optional<ApprovalSheet> sheet(ApprovalId id) {
        return jdbi.withHandle(handle -> find(handle, id).map(view -> new ApprovalSheet(view, record(handle, view))));
    }

    private static ApprovalRecord record(Handle handle, ApprovalView view) {
        ApprovalRecord told = ApprovalRecord.of(view.id(), journal(handle, view.id(), view.version()));
        return DecisionSeals.of(handle, view.id()).under(told);
    }

    private static List<ApprovalEvent> journal(Handle handle, ApprovalId id, long version) {
        return handle.createQuery(ENTRIES)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .bind("version", version)
                .map((row, context) -> (ApprovalEvent) EventCodecs.read(
                        new EventText(
                                row.getString("event_type"), row.getInt("event_version"), row.getString("payload")),
                        Stored.instant(row, "occurred_at")))
                .list();
    }

    @Override
    public List<ApprovalView> list(ApprovalFilter filter, Optional<ApprovalId> after, int limit) {
        return read(new ApprovalPages(filter, limit).list(after), (row, context) -> view(row));
    }

    @Override
    public List<AwaitedApproval> turnsOf(Set<Office> offices, ApprovalFilter filter, Optional<Place> after, int limit) {
        return awaited(new ApprovalPages(filter, limit).turns(offices, Optional.empty(), after));
    }

    @Override
    public List<AwaitedApproval> turnsOf(
            String officer, Set<Office> offices, ApprovalFilter filter, Optional<Place> after, int limit) {
        return awaited(new ApprovalPages(filter, limit).turns(offices, Optional.of(officer), after));
    }

    @Override
    public List<AwaitedApproval> waitedForBy(
            String officer, Set<Office> offices, ApprovalFilter filter, Optional<Place> after, int limit) {
        return awaited(new ApprovalPages(filter, limit).waited(officer, offices, after));
    }

    private List<AwaitedApproval> awaited(ApprovalPages.Page page) {
        return read(page, (row, context) -> awaited(row));
    }

    private <T> List<T> read(ApprovalPages.Page page, RowMapper<T> mapper) {
        return page.sql().isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(page.sql())
                        .bindMap(page.values())
                        .map(mapper)
                        .list());
    }

    @Override
    public List<StepTimes> stepTimes(Set<TownCode> partitions, Instant from, Instant before, Instant now) {
        return partitions.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle
                        .createQuery(STEP_TIMES)
                        .bindList(
                                "towns", partitions.stream().map(TownCode::text).toList())
                        .bind("from", Stored.utc(from))
                        .bind("before", Stored.utc(before))
                        .bind("now", Stored.utc(now))
                        .map((row, context) -> times(row))
                        .stream()
                        .sorted(BY_OFFICE)
                        .toList());
    }

    private static StepTimes times(ResultSet row) throws SQLException {
        return new StepTimes(
                Office.parse(row.getString("seat")),
                new Code(row.getString("kind")),
                row.getInt("step"),
                new RulebookId(row.getString("rulebook")),
                row.getLong("in_time"),
                row.getLong("late"),
                row.getLong("under_way"),
                row.getLong("overdue"),
                row.getLong("awaiting_calendar"),
                row.getLong("decided"),
                taken(row, "median"),
                taken(row, "longest"));
    }

    private static Optional<Duration> taken(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Duration::ofSeconds);
    }

    private static AwaitedApproval awaited(ResultSet row) throws SQLException {
        String office = row.getString("office");
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new AwaitedApproval(
                view(row),
                office.isEmpty() ? Optional.empty() : Optional.of(Office.parse(office)),
                due.isEqual(ApprovalParts.NO_DUE) ? Optional.empty() : Optional.of(due.toInstant()));
    }

    private static ApprovalView view(ResultSet row) throws SQLException {
        return new ApprovalView(id(row), row.getLong("version"), ApprovalTable.state(row));
    }

    private static ApprovalId id(ResultSet row) throws SQLException {
        return new ApprovalId(new TownCode(row.getString("town")), new Ulid(row.getString("id")));
    }
}
