package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.Watch;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.reminder.Addressees;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.reminder.ReminderKind;
import org.guanjia.domain.reminder.Tally;
import org.guanjia.domain.reminder.WatchedClock;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads reminders, and which wishes are under watch. */
final class JdbiReminders implements Reminders {

    private static final String GIVEN = """
            select town, wish, clock, due_at, kind, ordinal, remind_at, number, village, handler, office, superior, given_at,
                late, settled_at
            from <schema>.reminder
            """;

    private static final String WATCHES = """
            select town, wish, turn, next_at, looked_at
            from <schema>.watch
            """;

    private static final String UNWATCHED = """
            select w.town, w.id as wish
            from <schema>.wish w
            where w.town = :town and w.open_due_at <= :moment
                and not exists (select 1 from <schema>.watch t where t.town = w.town and t.wish = w.id)
            order by w.open_due_at, w.id
            limit <limit>""";

    private final Jdbi jdbi;

    @Inject
    JdbiReminders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<ReminderGiven> of(WishId wish) {
        return jdbi.withHandle(handle -> given(handle.createQuery(
                        GIVEN + "where town = :town and wish = :wish order by remind_at, clock, due_at, ordinal")
                .bind("town", wish.town().text())
                .bind("wish", wish.ulid().text())));
    }

    @Override
    public List<ReminderGiven> standing(Audience audience, Optional<Cursor> after, int limit) {
        StandingReminders page = new StandingReminders(GIVEN, audience, after, limit);
        return page.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> given(handle.createQuery(page.sql()).bindMap(page.values())));
    }

    @Override
    public Tally tally(Audience audience) {
        ReminderTally tally = new ReminderTally(audience);
        return tally.isEmpty()
                ? new Tally(0, 0, 0)
                : jdbi.withHandle(handle -> handle.createQuery(tally.sql())
                        .bindMap(tally.values())
                        .map((row, context) ->
                                new Tally(row.getLong("red"), row.getLong("amber"), row.getLong("stalled")))
                        .one());
    }

    @Override
    public Optional<Watch> watch(WishId wish) {
        return jdbi.withHandle(handle -> handle.createQuery(WATCHES + "where town = :town and wish = :wish")
                .bind("town", wish.town().text())
                .bind("wish", wish.ulid().text())
                .map((row, context) -> watch(row))
                .findOne());
    }

    @Override
    public List<Watch> toLookAt(TownCode town, Instant moment, Instant ahead, int limit) {
        return jdbi.withHandle(handle -> {
            List<Watch> found =
                    new ArrayList<>(watches(handle, "next_at <= :moment order by next_at, wish", town, moment, limit));
            if (found.size() < limit) {
                Set<Watch> due = Set.copyOf(found);
                watches(handle, "looked_at > :moment order by looked_at, wish", town, ahead, limit).stream()
                        .filter(later -> !due.contains(later))
                        .limit(limit - found.size())
                        .forEach(found::add);
            }
            return List.copyOf(found);
        });
    }

    private static List<Watch> watches(Handle handle, String condition, TownCode town, Instant moment, int limit) {
        return handle.createQuery(WATCHES + "where town = :town and " + condition + " limit <limit>")
                .define("limit", limit)
                .bind("town", town.text())
                .bind("moment", Stored.utc(moment))
                .map((row, context) -> watch(row))
                .list();
    }

    @Override
    public List<WishId> unwatched(TownCode town, Instant moment, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(UNWATCHED)
                .define("limit", limit)
                .bind("town", town.text())
                .bind("moment", Stored.utc(moment))
                .map((row, context) -> wish(row))
                .list());
    }

    private static List<ReminderGiven> given(Query query) {
        return query.map((row, context) -> given(row)).list();
    }

    private static ReminderGiven given(ResultSet row) throws SQLException {
        Addressees addressees = new Addressees(
                Optional.ofNullable(row.getString("handler")).map(StaffSubject::new),
                office(row, "office"),
                office(row, "superior"));
        return new ReminderGiven(
                wish(row),
                reminder(row),
                CaseNumber.parse(row.getString("number")),
                new VillageCode(row.getString("village")),
                addressees,
                Stored.instant(row, "given_at"),
                row.getBoolean("late"),
                Stored.instantIfAny(row, "settled_at"));
    }

    static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                WatchedClock.valueOf(row.getString("clock")),
                Stored.instant(row, "due_at"),
                ReminderKind.valueOf(row.getString("kind")),
                row.getInt("ordinal"),
                Stored.instant(row, "remind_at"));
    }

    private static Optional<Office> office(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Office::parse);
    }

    private static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                wish(row),
                row.getLong("turn"),
                Stored.instantIfAny(row, "next_at"),
                Stored.instantIfAny(row, "looked_at"));
    }

    static WishId wish(ResultSet row) throws SQLException {
        return new WishId(new TownCode(row.getString("town")), new Ulid(row.getString("wish")));
    }
}
