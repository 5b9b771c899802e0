package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;

/** Reads rulebook extensions for people. */
final class JdbiExtensionViews implements ExtensionViews {

    private static final String COLUMNS = """
            select town, id, version, rulebook, first_day, last_day, ground, fund_years, recorded_at, recorded_by
            from <schema>.rulebook_extension
            """;

    private static final String FIND = COLUMNS + "where town = :town and id = :id";

    private static final String COVERING =
            COLUMNS + "where first_day <= :last and last_day >= :first order by town, id";

    private static final String LIST = COLUMNS + """
            where (town, id) > (:afterTown, :afterId)
                and (cast(:rulebook as varchar) is null or rulebook = :rulebook)
            order by town, id
            limit :limit""";

    private final Jdbi jdbi;

    @Inject
    JdbiExtensionViews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<ExtensionView> find(ExtensionId id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> view(row))
                .findOne());
    }

    @Override
    public List<ExtensionView> covering(LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery(COVERING)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> view(row))
                .list());
    }

    @Override
    public List<ExtensionView> list(Optional<RulebookId> rulebook, Optional<ExtensionId> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("afterTown", after.map(id -> id.town().text()).orElse(""))
                .bind("afterId", after.map(id -> id.ulid().text()).orElse(""))
                .bind("rulebook", rulebook.map(RulebookId::text).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    private static ExtensionView view(ResultSet row) throws SQLException {
        return new ExtensionView(
                new ExtensionId(new TownCode(row.getString("town")), new Ulid(row.getString("id"))),
                row.getLong("version"),
                ExtensionTable.terms(row),
                Stored.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
