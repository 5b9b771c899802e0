package org.guanjia.adapter.jdbi;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** What somebody with write access may do to the tables of one town, and the way back. */
final class Tampering {

    private static final String ROW = "town = :town and aggregate = :id and version = :version";
    private static final String CASE = "town = :town and aggregate = :id";
    private static final long FAR_AWAY = 1_000_000;

    private final Jdbi jdbi;
    private final UnguardedTables tables;
    private final TownCode town;
    private final Random random;
    private final List<Function<Target, Attack>> attacks = List.of(
            at -> changed(at, "payload", "'{}'"),
            at -> changed(at, "payload", "replace(payload, '2026', '2027') || ' '"),
            at -> changed(at, "event_type", "event_type || '.x'"),
            at -> changed(at, "event_version", "event_version + 1"),
            at -> changed(at, "actor", "actor || '0'"),
            at -> changed(at, "occurred_at", "occurred_at + interval '1' second"),
            at -> changed(at, "recorded_at", "recorded_at - interval '1' second"),
            this::rehashed,
            this::removed,
            this::removedAndClosedUp,
            this::inserted,
            this::swapped,
            this::cut,
            this::stateChanged);

    Tampering(TestDatabase database, TownCode town, Random random) {
        this.jdbi = database.jdbi();
        this.tables = new UnguardedTables(database, town);
        this.town = town;
        this.random = random;
    }

    /** What was done, and what the audit is expected to call it. */
    record Attack(String what, Place place, Optional<Long> version, Set<Irregularity> expected) {}

    /** An entry, and the number of entries of its aggregate. */
    private record Target(Place place, long version, long last) {
        Attack attack(String what, Irregularity... expected) {
            return new Attack(what + " at " + version + " of " + last, place, Optional.of(version), Set.of(expected));
        }

        Attack attackSomewhere(String what, Irregularity... expected) {
            return new Attack(what + " at " + version + " of " + last, place, Optional.empty(), Set.of(expected));
        }
    }

    UnguardedTables tables() {
        return tables;
    }

    /** Does one thing, chosen at random, to one entry or its state, chosen at random. */
    Attack attack() {
        Target target = target();
        return attacks.get(random.nextInt(attacks.size())).apply(target);
    }

    private Target target() {
        List<Target> all = jdbi.withHandle(handle -> handle.createQuery("""
                        select aggregate, max(version) as newest from <schema>.journal where town = :town
                        group by aggregate order by max(version), aggregate""")
                .bind("town", town.text())
                .map((row, context) ->
                        new Target(new Place(town.text(), row.getString("aggregate")), 1, row.getLong("newest")))
                .list());
        Target chosen = all.get(random.nextInt(all.size()));
        return new Target(chosen.place(), 1 + random.nextInt((int) chosen.last()), chosen.last());
    }

    private Attack changed(Target at, String column, String value) {
        update("update <schema>.journal set " + column + " = " + value + " where " + ROW, at);
        return at.attack("change of " + column, Irregularity.CHANGED);
    }

    /** The forger knows the chain, but not that the next row and the state do too. */
    private Attack rehashed(Target at) {
        update("update <schema>.journal set actor = 'somebody-else' where " + ROW, at);
        List<ChainedRow> rows = tables.rows(at.place());
        int index = (int) at.version() - 1;
        String before = index == 0
                ? HexFormat.of().formatHex(HashChain.beginning())
                : rows.get(index - 1).hash();
        byte[] hash = HexFormat.of().parseHex(rows.get(index).hashAfter(before));
        jdbi.useHandle(handle -> bound(handle.createUpdate("update <schema>.journal set hash = :hash where " + ROW), at)
                .bind("hash", hash)
                .execute());
        return at.attackSomewhere("change with a new hash", Irregularity.CHANGED, Irregularity.HEAD_DIFFERS);
    }

    private Attack removed(Target at) {
        update("delete from <schema>.journal where " + ROW, at);
        return at.attack("removal", Irregularity.REMOVED);
    }

    private Attack removedAndClosedUp(Target at) {
        removed(at);
        move(at, at.version() + 1, at.last(), -1);
        return at.attackSomewhere("removal and closing up", Irregularity.REMOVED);
    }

    private Attack inserted(Target at) {
        move(at, at.version(), at.last(), 1);
        jdbi.useHandle(handle -> bound(handle.createUpdate("""
                                insert into <schema>.journal
                                select town, aggregate, :version, event_type, event_version, payload, occurred_at,
                                    recorded_at, 'somebody-else', hash
                                from <schema>.journal where
                                """ + CASE + " and version = :source"), at)
                .bind("source", at.version() + 1)
                .execute());
        return at.attack("insertion", Irregularity.INSERTED);
    }

    private Attack swapped(Target at) {
        if (at.last() == 1) {
            return removed(at);
        }
        long other = at.version() == at.last() ? 1 : at.last();
        move(at, at.version(), at.version(), FAR_AWAY);
        move(at, other, other, at.version() - other);
        move(at, at.version() + FAR_AWAY, at.version() + FAR_AWAY, other - at.version() - FAR_AWAY);
        return at.attack("swap with " + other, Irregularity.REORDERED);
    }

    private Attack cut(Target at) {
        update("delete from <schema>.journal where " + CASE + " and version >= :version", at);
        return at.attack("cut", Irregularity.REMOVED);
    }

    private Attack stateChanged(Target at) {
        StateTable<?> table = StateTables.all().get(0);
        List<String> columns = tables.columnsOf(table);
        String column = columns.get(random.nextInt(columns.size()));
        tables.changeState(table, column, at.place().aggregate());
        return at.attackSomewhere(
                "change of the state's " + column, Irregularity.STATE_DIFFERS, Irregularity.HEAD_DIFFERS);
    }

    /** Changes one column of the first state in that table. */
    void changeState(StateTable<?> table, String column) {
        tables.changeState(table, column, tables.firstOf(table));
    }

    void loseJournal(Place place) {
        update("delete from <schema>.journal where " + CASE, new Target(place, 1, 1));
    }

    /** Adds an entry of a release to come, with everything that belongs to it. */
    void writeProperlyWhatNobodyKnows(Place place) {
        List<ChainedRow> rows = tables.rows(place);
        ChainedRow newest = rows.get(rows.size() - 1);
        JournalRow row = newest.row();
        JournalRow next = new JournalRow(
                row.town(),
                row.aggregate(),
                row.version() + 1,
                new EventText("extension.renamed", 1, "{}"),
                row.occurredAt(),
                row.recordedAt(),
                row.actor());
        byte[] hash = HashChain.next(HexFormat.of().parseHex(newest.hash()), next);
        jdbi.useHandle(handle -> {
            bound(handle.createUpdate("""
                                    insert into <schema>.journal
                                    select town, aggregate, version + 1, 'extension.renamed', 1, '{}', occurred_at,
                                        recorded_at, actor, :hash
                                    from <schema>.journal where
                                """ + ROW), new Target(place, newest.version(), newest.version()))
                    .bind("hash", hash)
                    .execute();
            handle.createUpdate("""
                            update <schema>.rulebook_extension set version = version + 1, head = :hash
                            where town = :town and id = :id""")
                    .bind("town", place.town())
                    .bind("id", place.aggregate())
                    .bind("hash", hash)
                    .execute();
        });
    }

    /** Moves the rows of those versions, from the far end, so that none meets another. */
    private void move(Target at, long from, long to, long by) {
        List<Long> versions = new ArrayList<>();
        for (long version = from; version <= to; version++) {
            versions.add(by < 0 ? version : from + to - version);
        }
        for (long version : versions) {
            jdbi.useHandle(handle -> bound(
                            handle.createUpdate("update <schema>.journal set version = version + :by where " + CASE
                                    + " and version = :moved"),
                            at)
                    .bind("by", by)
                    .bind("moved", version)
                    .execute());
        }
    }

    private void update(String sql, Target at) {
        jdbi.useHandle(handle -> bound(handle.createUpdate(sql), at).execute());
    }

    private static Update bound(Update update, Target at) {
        return update.bind("town", at.place().town())
                .bind("id", at.place().aggregate())
                .bind("version", at.version());
    }
}
