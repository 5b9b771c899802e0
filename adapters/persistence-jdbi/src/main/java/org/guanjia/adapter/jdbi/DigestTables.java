package org.guanjia.adapter.jdbi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.application.port.DigestAdvanced;
import org.guanjia.application.port.NumberSpared;
import org.guanjia.application.port.NumberUsed;
import org.guanjia.application.port.QueuedDigest;
import org.guanjia.application.port.StaffCallAnswered;
import org.guanjia.application.port.StaffCalled;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;

/** How digests for staff, who is called for one, and the texts that numbers got are written. */
final class DigestTables {

    private static final EffectTable<StaffCalled> CALLED =
            EffectTable.row(StaffCalled.class, """
            insert into <schema>.staff_call (town, wish, clock, due_at, kind, ordinal, remind_at, staff_town, staff)
            values (:town, :wish, :clock, :dueAt, :kind, :ordinal, :remindAt, :staffTown, :staff)
            on conflict do nothing""", DigestTables::called, called -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<StaffCallAnswered> ANSWERED = new EffectTable<>(
            StaffCallAnswered.class,
            """
            delete from <schema>.staff_call
            where town = :town and wish = :wish and clock = :clock and due_at = :dueAt and kind = :kind
                and ordinal = :ordinal and staff_town = :staffTown and staff = :staff""",
            answered -> List.of(key(answered.call())),
            answered -> Refusal.Conflict.twinInFlight(),
            Duty.CLEARS);

    private static final EffectTable<QueuedDigest> QUEUED =
            EffectTable.row(QueuedDigest.class, """
            insert into <schema>.digest (town, staff, ordinal, id, queued_at, due_at, version, stage, attempts, doubts, next_at,
                fault, code, accepted_at, since)
            values (:town, :staff, :digest, :id, :queuedAt, :dueAt, :version, :stage, :attempts, :doubts, :nextAt,
                :fault, :code, :acceptedAt, :since)
            on conflict do nothing""", DigestTables::queued, digest -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<DigestAdvanced> ADVANCED = EffectTable.row(
            DigestAdvanced.class,
            """
            update <schema>.digest
            set version = :version, stage = :stage, attempts = :attempts, doubts = :doubts, next_at = :nextAt,
                fault = :fault, code = :code, accepted_at = :acceptedAt, since = :since
            where town = :town and id = :id and version = :version - 1""",
            step -> MessageTables.dispatch(step.digest().id(), step.dispatch()),
            step -> Refusal.Conflict.staleVersion(step.dispatch().version() - 1));

    private static final EffectTable<NumberUsed> USED = EffectTable.row(
            NumberUsed.class,
            """
            insert into <schema>.number_use (town, number, turn, used_at)
            values (:town, :number, :turn, :usedAt)
            on conflict do nothing""",
            use -> {
                Map<String, Object> columns = turn(use);
                columns.put("usedAt", Stored.utc(use.at()));
                return columns;
            },
            use -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<NumberUsed> FORGOTTEN = new EffectTable<>(
            NumberUsed.class,
            "delete from <schema>.number_use where town = :town and number = :number and used_at < :before",
            use -> List.of(Map.of(
                    "town", use.town().text(),
                    "number", use.number().text(),
                    "before", Stored.utc(use.forgottenBefore()))),
            use -> Refusal.Conflict.twinInFlight(),
            Duty.CLEARS);

    private static final EffectTable<NumberSpared> SPARED = new EffectTable<>(
            NumberSpared.class,
            "delete from <schema>.number_use where town = :town and number = :number and turn = :turn",
            spared -> List.of(turn(spared.use())),
            spared -> Refusal.Conflict.twinInFlight(),
            Duty.CLEARS);

    static final List<EffectTable<?>> ALL = List.of(CALLED, ANSWERED, QUEUED, ADVANCED, USED, FORGOTTEN, SPARED);

    private DigestTables() {}

    private static Map<String, Object> called(StaffCalled called) {
        Map<String, Object> columns = key(called);
        columns.put("remindAt", Stored.utc(called.reminder().at()));
        return columns;
    }

    private static Map<String, Object> key(StaffCalled called) {
        Map<String, Object> columns = ReminderTables.key(called.wish(), called.reminder());
        columns.put("staffTown", called.staff().town().text());
        columns.put("staff", called.staff().ulid().text());
        return columns;
    }

    private static Map<String, Object> queued(QueuedDigest digest) {
        StaffRecordId staff = digest.staff();
        Map<String, Object> columns =
                new HashMap<>(MessageTables.dispatch(digest.id(), Dispatch.queued(digest.queuedAt(), digest.dueAt())));
        columns.put("staff", staff.ulid().text());
        columns.put("digest", digest.ordinal());
        columns.put("queuedAt", Stored.utc(digest.queuedAt()));
        columns.put("dueAt", Stored.utc(digest.dueAt()));
        return columns;
    }

    private static Map<String, Object> turn(NumberUsed use) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("town", use.town().text());
        columns.put("number", use.number().text());
        columns.put("turn", use.turn());
        return columns;
    }
}
