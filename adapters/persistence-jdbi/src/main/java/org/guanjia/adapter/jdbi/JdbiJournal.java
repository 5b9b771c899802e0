package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.guanjia.application.port.Journal;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.jdbi.v3.core.Jdbi;

/** Reads the journal. */
final class JdbiJournal implements Journal {

    private static final String ENTRIES = """
            select version, event_type, event_version, payload, occurred_at, recorded_at, actor
            from <schema>.journal
            where town = :town and aggregate = :aggregate
            order by version""";

    private final Jdbi jdbi;

    @Inject
    JdbiJournal(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Entry> entries(AggregateId id) {
        return jdbi.withHandle(handle -> handle.createQuery(ENTRIES)
                .bind("town", id.town().text())
                .bind("aggregate", id.ulid().text())
                .map((row, context) -> entry(row))
                .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("version"), event(row), Stored.instant(row, "recorded_at"), row.getString("actor"));
    }

    /** The event in a row of the journal. */
    static Event event(ResultSet row) throws SQLException {
        EventText text =
                new EventText(row.getString("event_type"), row.getInt("event_version"), row.getString("payload"));
        return EventCodecs.read(text, Stored.instant(row, "occurred_at"));
    }
}
