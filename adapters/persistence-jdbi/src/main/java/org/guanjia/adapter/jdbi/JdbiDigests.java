package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.OutgoingDigest;
import org.guanjia.application.port.QueuedDigest;
import org.guanjia.application.port.StaffCalled;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads digests for staff, who is called for one, and the texts that numbers got. */
final class JdbiDigests implements Digests {

    private static final String CALLED = """
            select distinct staff_town, staff
            from <schema>.staff_call
            where town = :town and (staff_town, staff) > (:afterTown, :afterStaff)
            order by staff_town, staff
            limit :limit""";

    private static final String CALLS = """
            select town, wish, clock, due_at, kind, ordinal, remind_at
            from <schema>.staff_call
            where town in (<towns>) and staff_town = :staffTown and staff = :staff
            order by town, wish, clock, due_at, kind, ordinal""";

    private static final String DIGESTS = """
            select town, staff, ordinal, queued_at, due_at, version, stage, attempts, doubts, next_at, fault, code,
                accepted_at, since
            from <schema>.digest\
            """;

    private static final String USES = """
            select turn, used_at
            from <schema>.number_use
            where town = :town and number = :number
            order by turn desc""";

    private final Jdbi jdbi;
    private final Dialect dialect;

    @Inject
    JdbiDigests(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public List<StaffRecordId> called(TownCode town, Optional<StaffRecordId> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(CALLED)
                .bind("town", town.text())
                .bind("afterTown", after.map(last -> last.town().text()).orElse(""))
                .bind("afterStaff", after.map(last -> last.ulid().text()).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> staff(row, "staff_town"))
                .list());
    }

    @Override
    public List<StaffCalled> calls(StaffRecordId staff, Set<TownCode> towns) {
        return towns.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(CALLS)
                        .bindList("towns", texts(towns))
                        .bind("staffTown", staff.town().text())
                        .bind("staff", staff.ulid().text())
                        .map((row, context) ->
                                new StaffCalled(JdbiReminders.wish(row), JdbiReminders.reminder(row), staff))
                        .list());
    }

    @Override
    public List<OutgoingDigest> of(StaffRecordId staff, int limit) {
        return jdbi.withHandle(handle -> digests(handle.createQuery(
                        DIGESTS + " where town = :town and staff = :staff order by ordinal desc limit :limit")
                .bind("town", staff.town().text())
                .bind("staff", staff.ulid().text())
                .bind("limit", limit)));
    }

    @Override
    public List<OutgoingDigest> due(Set<TownCode> towns, Instant moment, int limit) {
        return towns.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> digests(handle.createQuery(DIGESTS
                                + dialect.by("digest_due")
                                + "where town in (<towns>) and next_at <= :moment order by next_at, id limit :limit")
                        .bindList("towns", texts(towns))
                        .bind("moment", Stored.utc(moment))
                        .bind("limit", limit)));
    }

    @Override
    public Optional<OutgoingDigest> find(MessageId id) {
        return jdbi.withHandle(handle -> digests(handle.createQuery(DIGESTS + " where town = :town and id = :id")
                        .bind("town", id.town().text())
                        .bind("id", id.ulid().text()))
                .stream()
                .findFirst());
    }

    @Override
    public List<Use> uses(TownCode city, Blind number) {
        return jdbi.withHandle(handle -> handle.createQuery(USES)
                .bind("town", city.text())
                .bind("number", number.text())
                .map((row, context) -> new Use(row.getLong("turn"), Stored.instant(row, "used_at")))
                .list());
    }

    private static List<String> texts(Set<TownCode> towns) {
        return towns.stream().map(TownCode::text).sorted().toList();
    }

    private static List<OutgoingDigest> digests(Query query) {
        return query.map((row, context) -> new OutgoingDigest(
                        new QueuedDigest(
                                staff(row, "town"),
                                row.getLong("ordinal"),
                                Stored.instant(row, "queued_at"),
                                Stored.instant(row, "due_at")),
                        JdbiOutbox.dispatch(row)))
                .list();
    }

    private static StaffRecordId staff(ResultSet row, String town) throws SQLException {
        return new StaffRecordId(new TownCode(row.getString(town)), new Ulid(row.getString("staff")));
    }
}
