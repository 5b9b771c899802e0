package org.guanjia.adapter.jdbi;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.ReminderSettled;
import org.guanjia.application.port.WatchCalled;
import org.guanjia.application.port.WatchMoved;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** How reminders, and when wishes are to be looked at, are written. */
final class ReminderTables {

    private static final EffectTable<ReminderGiven> GIVEN =
            EffectTable.row(ReminderGiven.class, """
            insert into <schema>.reminder (town, wish, clock, due_at, kind, ordinal, remind_at, number, village, handler,
                office, superior, given_at, late, settled_at)
            values (:town, :wish, :clock, :dueAt, :kind, :ordinal, :remindAt, :number, :village, :handler,
                :office, :superior, :givenAt, :late, :settledAt)
            on conflict do nothing""", ReminderTables::given, given -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<ReminderSettled> SETTLED = EffectTable.row(
            ReminderSettled.class,
            """
            update <schema>.reminder
            set settled_at = :settledAt
            where town = :town and wish = :wish and clock = :clock and due_at = :dueAt and kind = :kind
                and ordinal = :ordinal and settled_at is null""",
            settled -> {
                Map<String, Object> columns = key(settled.wish(), settled.reminder());
                columns.put("settledAt", Stored.utc(settled.at()));
                return columns;
            },
            settled -> Refusal.Conflict.twinInFlight());

    /** Where there is a row already, none is written. */
    private static final EffectTable<WatchCalled> FIRST_CALLED = new EffectTable<>(
            WatchCalled.class,
            """
            insert into <schema>.watch (town, wish, turn)
            values (:town, :wish, 1)
            on conflict do nothing""",
            called -> List.of(ofWish(called.wish())),
            called -> Refusal.Conflict.twinInFlight(),
            Duty.CLEARS);

    private static final EffectTable<WatchCalled> CALLED = EffectTable.row(
            WatchCalled.class,
            "update <schema>.watch set turn = turn + 1, next_at = :at where town = :town and wish = :wish",
            called -> {
                Map<String, Object> columns = ofWish(called.wish());
                columns.put("at", Stored.utc(called.at()));
                return columns;
            },
            called -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<WatchMoved> MOVED = EffectTable.row(
            WatchMoved.class,
            """
            update <schema>.watch
            set turn = turn + 1, next_at = :nextAt, looked_at = :lookedAt
            where town = :town and wish = :wish and turn = :turn""",
            moved -> {
                Map<String, Object> columns = ofWish(moved.wish());
                columns.put("turn", moved.turn());
                columns.put("nextAt", moved.nextAt().map(Stored::utc));
                columns.put("lookedAt", Stored.utc(moved.lookedAt()));
                return columns;
            },
            moved -> Refusal.Conflict.staleVersion(moved.turn()));

    static final List<EffectTable<?>> ALL = List.of(GIVEN, SETTLED, FIRST_CALLED, CALLED, MOVED);

    private ReminderTables() {}

    private static Map<String, Object> given(ReminderGiven given) {
        Map<String, Object> columns = key(given.wish(), given.reminder());
        columns.putAll(Map.ofEntries(
                entry("remindAt", Stored.utc(given.reminder().at())),
                entry("number", given.number().text()),
                entry("village", given.village().text()),
                entry("handler", given.addressees().handler().map(StaffSubject::text)),
                entry("office", given.addressees().office().map(Office::text)),
                entry("superior", given.addressees().superior().map(Office::text)),
                entry("givenAt", Stored.utc(given.givenAt())),
                entry("late", given.late()),
                entry("settledAt", given.settledAt().map(Stored::utc))));
        return columns;
    }

    static Map<String, Object> key(WishId wish, Reminder reminder) {
        Map<String, Object> columns = ofWish(wish);
        columns.put("clock", reminder.clock().name());
        columns.put("dueAt", Stored.utc(reminder.due()));
        columns.put("kind", reminder.kind().name());
        columns.put("ordinal", reminder.ordinal());
        return columns;
    }

    private static Map<String, Object> ofWish(WishId wish) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("town", wish.town().text());
        columns.put("wish", wish.ulid().text());
        return columns;
    }
}
