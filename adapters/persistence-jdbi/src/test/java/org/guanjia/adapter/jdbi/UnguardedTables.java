package org.guanjia.adapter.jdbi;

import java.sql.Types;
import java.util.List;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tables of the journal and of all states without what guards them, and copies to go back to. */
final class UnguardedTables {

    private final Jdbi jdbi;
    private final SchemaName schema;
    private final Dialect dialect;
    private final TownCode town;

    UnguardedTables(TestDatabase database, TownCode town) {
        this.jdbi = database.jdbi();
        this.schema = database.schema();
        this.dialect = Dialect.of(database.database().dataSource());
        this.town = town;
    }

    /** Takes away what the schema refuses by itself, and keeps copies of what the town has. */
    void dropGuards() {
        jdbi.useHandle(handle -> {
            keep(handle, "journal");
            dropTrigger(handle, "journal_append_only", "journal");
            keep(handle, "feed");
            keep(handle, "feed_head");
            dropTrigger(handle, "feed_append_only", "feed");
            dropTrigger(handle, "feed_head_never_deleted", "feed_head");
            handle.execute("alter table <schema>.feed drop constraint if exists feed_of_journal");
            handle.execute("alter table <schema>.feed drop constraint if exists feed_once");
            dropChecks(handle, "feed");
            handle.execute("alter table <schema>.staff_tenure drop constraint if exists staff_tenure_of");
            handle.execute("alter table <schema>.staff_contact drop constraint if exists staff_contact_of");
            List.of(
                            "approval_decision_of",
                            "approval_decision_in_journal",
                            "approval_turn_of",
                            "approval_involved_in",
                            "approval_step_of")
                    .forEach(guard -> handle.execute("alter table <schema>."
                            + guard.replaceAll("_(of|in|in_journal)$", "") + " drop constraint if exists " + guard));
            handle.execute("alter table <schema>.posting drop constraint if exists posting_in_journal");
            for (StateTable<?> table : StateTables.all()) {
                dropTrigger(handle, table.name() + "_never_deleted", table.name());
                dropTrigger(handle, table.name() + "_kept", table.name());
                dropChecks(handle, table.name());
                handle.execute("alter table <schema>." + table.name() + " drop constraint if exists " + table.name()
                        + "_in_journal");
                keep(handle, table.name());
            }
        });
    }

    /** Of that town only, so that going back costs the same however much stands in others. */
    private void keep(Handle handle, String table) {
        handle.execute("drop table if exists <schema>.honest_" + table);
        handle.execute("create table <schema>.honest_" + table + " as select * from <schema>." + table
                + " where town = '" + town.text() + "'");
    }

    private void dropChecks(Handle handle, String table) {
        handle.createQuery("""
                        select lower(constraint_name) from information_schema.table_constraints
                        where lower(table_schema) = :schema and lower(table_name) = :table
                            and constraint_type = 'CHECK' and lower(constraint_name) like :table || '%'
                            and lower(constraint_name) not like '%_not_null'""")
                .bind("schema", schema.text())
                .bind("table", table)
                .mapTo(String.class)
                .list()
                .forEach(check ->
                        handle.execute("alter table <schema>." + table + " drop constraint if exists " + check));
    }

    private void dropTrigger(Handle handle, String trigger, String table) {
        handle.execute(
                dialect == Dialect.H2
                        ? "drop trigger if exists <schema>." + trigger
                        : "drop trigger if exists " + trigger + " on <schema>." + table);
    }

    /** Brings the town's rows back as they were. */
    void undo() {
        jdbi.useTransaction(handle -> {
            restore(handle, "journal");
            restore(handle, "feed");
            restore(handle, "feed_head");
            StateTables.all().forEach(table -> restore(handle, table.name()));
        });
    }

    private void restore(Handle handle, String table) {
        handle.createUpdate("delete from <schema>." + table + " where town = :town")
                .bind("town", town.text())
                .execute();
        handle.execute("insert into <schema>." + table + " select * from <schema>.honest_" + table);
    }

    /** The columns of a state table that hold anything but the identity. */
    List<String> columnsOf(StateTable<?> table) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery("""
                        select lower(column_name) as name from information_schema.columns
                        where lower(table_schema) = :schema and lower(table_name) = :table
                        order by ordinal_position""")
                        .bind("schema", schema.text())
                        .bind("table", table.name())
                        .mapTo(String.class)
                        .stream()
                        .filter(name -> !name.equals("town") && !name.equals("id"))
                        .toList());
    }

    /** The first aggregate that has a state in that table. */
    String firstOf(StateTable<?> table) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select min(id) from <schema>." + table.name() + " where town = :town")
                        .bind("town", town.text())
                        .mapTo(String.class)
                        .one());
    }

    /** Changes one column of one state to something else that it can hold. */
    void changeState(StateTable<?> table, String column, String id) {
        String from = "<schema>." + table.name() + " where town = :town and id = :id";
        jdbi.useHandle(handle -> {
            int type = handle.createQuery("select " + column + " from " + from)
                    .bind("town", town.text())
                    .bind("id", id)
                    .map((row, context) -> row.getMetaData().getColumnType(1))
                    .one();
            handle.createUpdate("update <schema>." + table.name() + " set " + column + " = " + other(column, type)
                            + " where town = :town and id = :id")
                    .bind("town", town.text())
                    .bind("id", id)
                    .execute();
        });
    }

    private static String other(String column, int type) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER -> "coalesce(" + column + ", 0) + 1";
            case Types.DATE -> "coalesce(" + column + ", current_date) - 1";
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                "coalesce(" + column + ", current_timestamp) + interval '1' second";
            case Types.BINARY, Types.VARBINARY -> "cast('" + "x".repeat(32) + "' as bytea)";
            case Types.BOOLEAN, Types.BIT -> "not " + column;
            default ->
                "case when " + column + " like '7%' then '8' else '7' end || substring(coalesce(" + column
                        + ", ''), 2)";
        };
    }

    void loseState(Place place) {
        for (StateTable<?> table : StateTables.all()) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "delete from <schema>." + table.name() + " where town = :town and id = :id")
                    .bind("town", place.town())
                    .bind("id", place.aggregate())
                    .execute());
        }
    }

    List<ChainedRow> rows(Place place) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from <schema>.journal where town = :town and aggregate = :id order by version")
                .bind("town", place.town())
                .bind("id", place.aggregate())
                .map((row, context) -> ChainedRow.of(row))
                .list());
    }
}
