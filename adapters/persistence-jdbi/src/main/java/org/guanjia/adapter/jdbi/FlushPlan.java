package org.guanjia.adapter.jdbi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.adapter.jdbi.RowStatement.Row;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** The rows that one decision comes to, in the order they are written: what it rests on, command key, journal, states, effects, money. */
final class FlushPlan {

    private static final String TAKE_KEY = """
            insert into <schema>.command (town, actor, command_key, request_hash, result_id, result_version, recorded_at)
            values (:town, :actor, :key, :requestHash, :resultId, :resultVersion, :recordedAt)
            on conflict do nothing""";

    private static final String ADD_TO_JOURNAL = """
            insert into <schema>.journal (town, aggregate, version, event_type, event_version, payload, occurred_at,
                recorded_at, actor, hash)
            values (:town, :aggregate, :version, :eventType, :eventVersion, :payload, :occurredAt, :recordedAt, :actor,
                :hash)
            on conflict do nothing""";

    private final Changes changes;
    private final LoadedStates loaded;
    private final TownCode partition;
    private final RowStatements statements = new RowStatements();

    FlushPlan(Optional<CommandKey> key, Changes changes, LoadedStates loaded) {
        this.partition = loaded.partition();
        this.changes = changes;
        this.loaded = loaded;
        loaded.confirmations().forEach(row -> statements.add(StandingEditions.CONFIRM, Duty.CONFIRMS, row));
        key.ifPresent(sent -> statements.add(TAKE_KEY, new Row(keyRow(sent), Refusal.Conflict.twinInFlight())));
        List<byte[]> heads = changes.outcomes().stream().map(this::addToJournal).toList();
        for (int i = 0; i < heads.size(); i++) {
            addState(changes.outcomes().get(i), heads.get(i));
        }
        changes.outcomes().forEach(this::addParts);
        changes.effects().forEach(this::addEffect);
        new FundTables(changes, statements).addAll();
    }

    List<RowStatement> statements() {
        return statements.all();
    }

    private Map<String, Object> keyRow(CommandKey sent) {
        Receipt receipt = changes.receipt();
        return Map.of(
                "town", partition.text(),
                "actor", sent.actor(),
                "key", sent.key(),
                "requestHash", sent.requestHash(),
                "resultId", receipt.id(),
                "resultVersion", receipt.version(),
                "recordedAt", Stored.utc(changes.recordedAt()));
    }

    private byte[] addToJournal(Outcome<?, ?> outcome) {
        LoadedStates.requireWithin(partition, outcome.state().id().town());
        long version = outcome.versionBefore();
        Refusal stale = Refusal.Conflict.staleVersion(version);
        byte[] head = loaded.headOf(outcome.state().id(), version);
        for (Event event : outcome.events()) {
            version++;
            JournalRow row = new JournalRow(
                    outcome.state().id().town().text(),
                    outcome.state().id().ulid().text(),
                    version,
                    EventCodecs.write(event),
                    event.occurredAt(),
                    changes.recordedAt(),
                    changes.actor());
            head = HashChain.next(head, row);
            statements.add(ADD_TO_JOURNAL, new Row(journalRow(row, head), stale));
        }
        return head;
    }

    private static Map<String, Object> journalRow(JournalRow row, byte[] hash) {
        return Map.of(
                "town", row.town(),
                "aggregate", row.aggregate(),
                "version", row.version(),
                "eventType", row.text().type(),
                "eventVersion", row.text().version(),
                "payload", row.text().payload(),
                "occurredAt", Stored.utc(row.occurredAt()),
                "recordedAt", Stored.utc(row.recordedAt()),
                "actor", row.actor(),
                "hash", hash);
    }

    private void addState(Outcome<?, ?> outcome, byte[] head) {
        StateTable<?> table = StateTables.of(outcome.state());
        long before = outcome.versionBefore();
        Refusal stale = Refusal.Conflict.staleVersion(before);
        Map<String, Object> row = keyed(outcome.state(), stateRow(table, outcome.state()));
        row.put("versionBefore", before);
        row.put("head", head);
        row.put("recordedAt", Stored.utc(changes.recordedAt()));
        row.put("actor", changes.actor());
        statements.add(before == 0 ? table.insert() : table.update(), new Row(row, stale));
    }

    /** After all states, which parts of others may refer to. */
    private void addParts(Outcome<?, ?> outcome) {
        Refusal stale = Refusal.Conflict.staleVersion(outcome.versionBefore());
        parts(StateTables.of(outcome.state()), outcome)
                .forEach(part ->
                        statements.add(part.sql(), part.duty(), new Row(keyed(outcome.state(), part.values()), stale)));
    }

    private static Map<String, Object> keyed(Aggregate<?, ?> state, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "town", state.id().town().text(),
                "id", state.id().ulid().text(),
                "version", state.version()));
        row.putAll(values);
        return row;
    }

    @SuppressWarnings("unchecked") // the table is that of the aggregate
    private static <A extends Aggregate<A, ?>> List<StateTable.Part> parts(StateTable<A> table, Outcome<?, ?> act) {
        return table.parts((Outcome<A, ?>) act);
    }

    private static <A extends Aggregate<A, ?>> Map<String, Object> stateRow(
            StateTable<A> table, Aggregate<?, ?> state) {
        return table.row(table.aggregate().cast(state));
    }

    private void addEffect(Effect effect) {
        LoadedStates.requireWithin(partition, effect.town());
        if (FundTables.areFor(effect)) {
            return;
        }
        for (EffectTable<?> table : EffectTables.of(effect)) {
            table.rows(effect).forEach(row -> statements.add(table.sql(), table.duty(), row));
        }
    }
}
