package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.domain.shared.Refusal;

/** How all effects there are are written. */
final class EffectTables {

    private static final EffectTable<QueuedMessage> OUTBOX = new EffectTable<>(
            QueuedMessage.class,
            """
            insert into <schema>.outbox (town, id, wish, message, recipient, queued_at)
            values (:town, :id, :wish, :message, :recipient, :queuedAt)
            on conflict do nothing""",
            message -> Map.of(
                    "town", message.id().town().text(),
                    "id", message.id().ulid().text(),
                    "wish", message.about().ulid().text(),
                    "message", message.message().name(),
                    "recipient", message.recipient().text(),
                    "queuedAt", Stored.utc(message.queuedAt())),
            message -> Refusal.Conflict.twinInFlight());

    private static final List<EffectTable<?>> ALL = List.of(OUTBOX);

    private EffectTables() {}

    static EffectTable<?> of(Effect effect) {
        return ALL.stream()
                .filter(table -> table.effect().isInstance(effect))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No table for " + effect.getClass()));
    }
}
