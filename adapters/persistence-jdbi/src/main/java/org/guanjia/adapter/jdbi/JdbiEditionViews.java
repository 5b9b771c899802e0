package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.EditionView;
import org.guanjia.application.port.EditionViews;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;

/** Reads the editions on record for people, without their texts. */
final class JdbiEditionViews implements EditionViews {

    /** The newest entry of a withdrawn edition is its withdrawal. */
    private static final String COLUMNS = """
            select edition.town, id, edition.version, kind, name, first_day, sha256, ground, edition.recorded_at,
                recorded_by, withdrawal_ground, journal.recorded_at as withdrawn_at, journal.actor as withdrawn_by
            from <schema>.edition
            join <schema>.journal on journal.town = edition.town and journal.aggregate = edition.id
                and journal.version = edition.version
            """;

    private static final String FIND = COLUMNS + "where edition.town = :town and id = :id";

    private static final String LIST = COLUMNS + """
            where (edition.town, id) > (:afterTown, :afterId)
                and (cast(:kind as varchar) is null or kind = :kind)
            order by edition.town, id
            limit :limit""";

    private final Jdbi jdbi;

    @Inject
    JdbiEditionViews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<EditionView> find(EditionId id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> view(row))
                .findOne());
    }

    @Override
    public List<EditionView> list(Optional<EditionKind> kind, Optional<EditionId> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("afterTown", after.map(id -> id.town().text()).orElse(""))
                .bind("afterId", after.map(id -> id.ulid().text()).orElse(""))
                .bind("kind", kind.map(EditionKind::name).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    private static EditionView view(ResultSet row) throws SQLException {
        return new EditionView(
                new EditionId(new TownCode(row.getString("town")), new Ulid(row.getString("id"))),
                row.getLong("version"),
                EditionKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getString("sha256"),
                row.getString("ground"),
                Stored.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                withdrawal(row));
    }

    private static Optional<EditionView.Withdrawal> withdrawal(ResultSet row) throws SQLException {
        String ground = row.getString("withdrawal_ground");
        return ground == null
                ? Optional.empty()
                : Optional.of(new EditionView.Withdrawal(
                        ground, Stored.instant(row, "withdrawn_at"), row.getString("withdrawn_by")));
    }
}
