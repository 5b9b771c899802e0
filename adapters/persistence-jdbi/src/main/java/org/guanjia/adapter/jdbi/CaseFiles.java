package org.guanjia.adapter.jdbi;

import java.util.Optional;
import javax.sql.DataSource;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Writes cases into files, each as it stands at one moment. */
public final class CaseFiles {

    private static final String ENTRIES = """
            select j.town, j.aggregate, j.version, j.event_type, j.event_version, j.payload, j.occurred_at, j.recorded_at,
                j.actor, j.hash, f.position, f.hash as feed_hash, b.hash as feed_before
            from <schema>.journal j
            left join <schema>.feed f on f.town = j.town and f.aggregate = j.aggregate and f.version = j.version
            left join <schema>.feed b on b.town = f.town and b.position = f.position - 1
            where j.town = :town and j.aggregate = :aggregate
            order by j.version""";

    private final Jdbi jdbi;

    public CaseFiles(DataSource dataSource, SchemaName schema) {
        this.jdbi = StoreJdbi.of(dataSource::getConnection, schema);
    }

    /** The file of a wish; empty where there is none of that id. */
    public Optional<CaseFile> of(WishId id) {
        Place place = new Place(id.town().text(), id.ulid().text());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> state(handle, place)
                        .map(state -> CaseFile.of(
                                place,
                                state,
                                handle.createQuery(ENTRIES)
                                        .bind("town", place.town())
                                        .bind("aggregate", place.aggregate())
                                        .map((row, context) -> FiledRow.of(row))
                                        .list())));
    }

    private static Optional<StoredState> state(Handle handle, Place place) {
        return handle.createQuery("select * from <schema>.<table> where town = :town and id = :id")
                .define("table", StateTables.WISHES.name())
                .bind("town", place.town())
                .bind("id", place.aggregate())
                .map((row, context) -> StoredState.of(StateTables.WISHES, row))
                .findOne();
    }
}
