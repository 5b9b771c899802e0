package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the committed editions on record. */
final class JdbiRecordedEditions implements RecordedEditions {

    /** Answered from an index, without a look at the texts. */
    private static final String STANDING = """
            select id from <schema>.edition where town = :town and standing_from is not null""";

    private final Jdbi jdbi;

    @Inject
    JdbiRecordedEditions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<EditionId> standing(TownCode city) {
        return jdbi.withHandle(handle -> standing(handle, city));
    }

    static Set<EditionId> standing(Handle handle, TownCode city) {
        return handle
                .createQuery(STANDING)
                .bind("town", city.text())
                .map((row, context) -> new EditionId(city, new Ulid(row.getString("id"))))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<RecordedEdition> find(EditionId id) {
        return jdbi.withHandle(handle -> handle.createQuery(StateTables.EDITIONS.select())
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> StateTables.EDITIONS.restore(id, row.getLong("version"), row))
                .findOne());
    }
}
