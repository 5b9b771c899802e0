package org.guanjia.adapter.jdbi;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.application.port.DispatchAdvanced;
import org.guanjia.application.port.MessageHandled;
import org.guanjia.application.port.NotedReceipt;
import org.guanjia.application.port.PartReported;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.application.port.ReceiptSettled;
import org.guanjia.application.port.SentPart;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.PartitionedId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;

/** How messages and what comes of them are written. */
final class MessageTables {

    private static final EffectTable<QueuedMessage> QUEUED = EffectTable.row(
            QueuedMessage.class, """
            insert into <schema>.outbox (town, id, wish, occasion, recipient, queued_at, version, stage, attempts, doubts,
                next_at, fault, code, accepted_at, since)
            values (:town, :id, :wish, :occasion, :recipient, :queuedAt, :version, :stage, :attempts, :doubts,
                :nextAt, :fault, :code, :acceptedAt, :since)
            on conflict do nothing""", MessageTables::queued, message -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<DispatchAdvanced> ADVANCED = EffectTable.row(
            DispatchAdvanced.class,
            """
            update <schema>.outbox
            set version = :version, stage = :stage, attempts = :attempts, doubts = :doubts, next_at = :nextAt,
                fault = :fault, code = :code, accepted_at = :acceptedAt, since = :since
            where town = :town and id = :id and version = :version - 1""",
            step -> dispatch(step.id(), step.dispatch()),
            step -> Refusal.Conflict.staleVersion(step.dispatch().version() - 1));

    private static final EffectTable<SentPart> PARTS = EffectTable.row(
            SentPart.class,
            """
            insert into <schema>.message_part (town, message, version, number, reference)
            values (:town, :message, :version, :number, :reference)
            on conflict do nothing""",
            part -> Map.of(
                    "town", part.town().text(),
                    "message", part.message().ulid().text(),
                    "version", part.version(),
                    "number", part.number(),
                    "reference", part.reference().text()),
            part -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<PartReported> REPORTS = EffectTable.row(
            PartReported.class,
            """
            update <schema>.message_part
            set fate = :fate, code = :code, told_at = :toldAt
            where town = :town and message = :message and version = :version and number = :number and fate is null""",
            report -> Map.of(
                    "town", report.town().text(),
                    "message", report.part().message().ulid().text(),
                    "version", report.part().version(),
                    "number", report.part().number(),
                    "fate", report.receipt().fate().name(),
                    "code", report.receipt().code(),
                    "toldAt", Stored.utc(report.receivedAt())),
            report -> Refusal.Conflict.staleVersion(report.part().version()));

    private static final EffectTable<NotedReceipt> RECEIPTS = EffectTable.row(
            NotedReceipt.class,
            """
            insert into <schema>.message_receipt (town, id, reference, fate, code, received_at)
            values (:town, :id, :reference, :fate, :code, :receivedAt)
            on conflict do nothing""",
            noted -> Map.of(
                    "town", noted.town().text(),
                    "id", noted.id().ulid().text(),
                    "reference", noted.receipt().reference().text(),
                    "fate", noted.receipt().fate().name(),
                    "code", noted.receipt().code(),
                    "receivedAt", Stored.utc(noted.receivedAt())),
            noted -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<ReceiptSettled> SETTLED = new EffectTable<>(
            ReceiptSettled.class,
            "delete from <schema>.message_receipt where town = :town and id = :id",
            settled -> List.of(Map.of(
                    "town", settled.town().text(), "id", settled.id().ulid().text())),
            settled -> Refusal.Conflict.twinInFlight(),
            Duty.CLEARS);

    private static final EffectTable<MessageHandled> HANDLED = EffectTable.row(
            MessageHandled.class,
            """
            insert into <schema>.message_handled (town, message, version, told, occurred_at, recorded_at, actor, note)
            values (:town, :message, :version, :told, :occurredAt, :recordedAt, :actor, :note)
            on conflict do nothing""",
            handled -> Map.of(
                    "town", handled.town().text(),
                    "message", handled.message().ulid().text(),
                    "version", handled.version(),
                    "told", handled.told().map(Enum::name),
                    "occurredAt", Stored.utc(handled.occurredAt()),
                    "recordedAt", Stored.utc(handled.recordedAt()),
                    "actor", handled.actor(),
                    "note", handled.note().map(PersonalTextId::text)),
            handled -> Refusal.Conflict.staleVersion(handled.version() - 1));

    static final List<EffectTable<?>> ALL = List.of(QUEUED, ADVANCED, PARTS, REPORTS, RECEIPTS, SETTLED, HANDLED);

    private MessageTables() {}

    private static Map<String, Object> queued(QueuedMessage message) {
        Map<String, Object> columns = new HashMap<>(dispatch(message.id(), Dispatch.queued(message.queuedAt())));
        columns.put("wish", message.about().ulid().text());
        columns.put("occasion", message.occasion().name());
        columns.put("recipient", message.recipient().text());
        columns.put("queuedAt", Stored.utc(message.queuedAt()));
        return columns;
    }

    static Map<String, Object> dispatch(PartitionedId message, Dispatch dispatch) {
        return Map.ofEntries(
                entry("town", message.town().text()),
                entry("id", message.ulid().text()),
                entry("version", dispatch.version()),
                entry("stage", dispatch.stage().name()),
                entry("attempts", dispatch.attempts()),
                entry("doubts", dispatch.doubts()),
                entry("nextAt", moment(dispatch.nextAt())),
                entry("fault", dispatch.fault().map(Enum::name)),
                entry("code", dispatch.code()),
                entry("acceptedAt", moment(dispatch.acceptedAt())),
                entry("since", Stored.utc(dispatch.since())));
    }

    private static Optional<OffsetDateTime> moment(Optional<Instant> instant) {
        return instant.map(Stored::utc);
    }
}
