package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.edition.EditionEvent;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** The table of editions on record. A withdrawn one keeps its row and gives back its name and its first day. */
final class EditionTable implements StateTable<RecordedEdition> {

    @Override
    public Class<RecordedEdition> aggregate() {
        return RecordedEdition.class;
    }

    @Override
    public String name() {
        return "edition";
    }

    @Override
    public EditionId id(TownCode town, Ulid ulid) {
        return new EditionId(town, ulid);
    }

    @Override
    public RecordedEdition birth(AggregateId id, Event first) {
        return RecordedEdition.fold((EditionId) id, List.of((EditionEvent) first));
    }

    @Override
    public String select() {
        return """
                select version, head, kind, name, first_day, content, sha256, ground, standing_name, standing_from,
                    withdrawal_ground
                from <schema>.edition
                where town = :town and id = :id""";
    }

    @Override
    public String insert() {
        return """
                insert into <schema>.edition (town, id, version, head, kind, name, first_day, content, sha256, ground,
                    recorded_at, recorded_by, standing_name, standing_from)
                values (:town, :id, :version, :head, :kind, :name, :firstDay, :content, :sha256, :ground,
                    :recordedAt, :actor, :name, :firstDay)
                on conflict do nothing""";
    }

    @Override
    public String update() {
        return """
                update <schema>.edition
                set version = :version, head = :head, standing_name = null, standing_from = null,
                    withdrawal_ground = :withdrawalGround
                where town = :town and id = :id and version = :versionBefore""";
    }

    @Override
    public Map<String, Object> row(RecordedEdition state) {
        EditionTerms terms = state.terms();
        return Map.of(
                "kind", terms.kind().name(),
                "name", terms.name(),
                "firstDay", terms.from(),
                "content", terms.text().content(),
                "sha256", terms.text().sha256(),
                "ground", terms.ground(),
                "withdrawalGround", state.withdrawal().orElse(""));
    }

    @Override
    public RecordedEdition restore(AggregateId id, long version, ResultSet row) throws SQLException {
        EditionKind kind = EditionKind.valueOf(row.getString("kind"));
        String name = row.getString("name");
        LocalDate firstDay = row.getObject("first_day", LocalDate.class);
        String content = row.getString("content");
        String sha256 = row.getString("sha256");
        String ground = row.getString("ground");
        EditionTerms terms = Stored.intact(
                "edition", () -> new EditionTerms(kind, name, firstDay, new EditionText(content, sha256), ground));
        Optional<String> withdrawal = Optional.ofNullable(row.getString("withdrawal_ground"));
        requireTaken(row, withdrawal.isEmpty() ? Optional.of(terms) : Optional.empty());
        return RecordedEdition.restore((EditionId) id, version, terms, withdrawal);
    }

    /** An edition takes its name and its first day exactly while it stands. */
    private static void requireTaken(ResultSet row, Optional<EditionTerms> standing) throws SQLException {
        Optional<String> name = Optional.ofNullable(row.getString("standing_name"));
        Optional<LocalDate> from = Optional.ofNullable(row.getObject("standing_from", LocalDate.class));
        if (!name.equals(standing.map(EditionTerms::name)) || !from.equals(standing.map(EditionTerms::from))) {
            throw new IllegalStateException("Stored edition is damaged: what it takes is not what it is");
        }
    }
}
