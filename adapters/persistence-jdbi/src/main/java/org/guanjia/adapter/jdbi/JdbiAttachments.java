package org.guanjia.adapter.jdbi;

import static java.util.Map.entry;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.AttachmentRecorded;
import org.guanjia.application.port.Attachments;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.evidence.ContentHash;
import org.guanjia.domain.evidence.EvidenceType;
import org.guanjia.domain.evidence.Removal;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Jdbi;

/** The rows that say which file is evidence of which wish. */
final class JdbiAttachments implements Attachments {

    static final EffectTable<AttachmentRecorded> TABLE = EffectTable.row(
            AttachmentRecorded.class, """
            insert into <schema>.attachment (town, id, name, wish, person, type, size_bytes, hash, removed, recorded_at,
                recorded_by)
            values (:town, :id, :name, :wish, :person, :type, :size, :hash, :removed, :recordedAt, :recordedBy)
            on conflict do nothing""", JdbiAttachments::columns, recorded -> Refusal.Conflict.twinInFlight());

    private static final String SELECT = """
            select town, id, name, wish, person, type, size_bytes, hash, removed, recorded_at, recorded_by
            from <schema>.attachment
            """;

    private static final String SEPARATOR = ",";

    private final Jdbi jdbi;

    @Inject
    JdbiAttachments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static Map<String, Object> columns(AttachmentRecorded recorded) {
        Attachment attachment = recorded.attachment();
        return Map.ofEntries(
                entry("town", recorded.town().text()),
                entry("id", attachment.id().ulid().text()),
                entry("name", recorded.name().map(PersonalTextId::text)),
                entry("wish", recorded.wish().ulid().text()),
                entry("person", recorded.person().text()),
                entry("type", attachment.type().name()),
                entry("size", attachment.size()),
                entry("hash", attachment.hash().text()),
                entry("removed", names(attachment.removed())),
                entry("recordedAt", Stored.utc(recorded.recordedAt())),
                entry("recordedBy", recorded.recordedBy()));
    }

    @Override
    public Optional<AttachmentRecorded> find(AttachmentId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where town = :town and id = :id")
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> recorded(row))
                .findOne());
    }

    @Override
    public List<AttachmentRecorded> of(WishId wish) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "where town = :town and wish = :wish order by recorded_at, id")
                        .bind("town", wish.town().text())
                        .bind("wish", wish.ulid().text())
                        .map((row, context) -> recorded(row))
                        .list());
    }

    @Override
    public Set<AttachmentId> onRecord(List<AttachmentId> ids) {
        Map<TownCode, List<AttachmentId>> byTown = ids.stream().collect(Collectors.groupingBy(AttachmentId::town));
        Set<AttachmentId> found = new HashSet<>();
        byTown.forEach((town, there) -> found.addAll(onRecord(town, there)));
        return found;
    }

    private List<AttachmentId> onRecord(TownCode town, List<AttachmentId> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from <schema>.attachment where town = :town and id in (<ids>)")
                .bind("town", town.text())
                .bindList("ids", ids.stream().map(id -> id.ulid().text()).toList())
                .map((row, context) -> new AttachmentId(town, new Ulid(row.getString("id"))))
                .list());
    }

    private static AttachmentRecorded recorded(ResultSet row) throws SQLException {
        TownCode town = new TownCode(row.getString("town"));
        return new AttachmentRecorded(
                new Attachment(
                        new AttachmentId(town, new Ulid(row.getString("id"))),
                        EvidenceType.valueOf(row.getString("type")),
                        row.getLong("size_bytes"),
                        new ContentHash(row.getString("hash")),
                        removals(row.getString("removed"))),
                Optional.ofNullable(row.getString("name")).map(PersonalTextId::parse),
                new WishId(town, new Ulid(row.getString("wish"))),
                PersonId.parse(row.getString("person")),
                Stored.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static String names(Set<Removal> removed) {
        return removed.stream().map(Removal::name).sorted().collect(Collectors.joining(SEPARATOR));
    }

    private static Set<Removal> removals(String names) {
        return Arrays.stream(names.split(SEPARATOR, -1))
                .filter(name -> !name.isEmpty())
                .map(Removal::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
