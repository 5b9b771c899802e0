package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.BlindMarks;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.Sealed;
import org.guanjia.application.port.SealedEdition;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.SealedText;
import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.person.DisclosureReason;
import org.guanjia.domain.person.PersonField;
import org.guanjia.domain.shared.DisclosureId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads persons. */
final class JdbiPersonRecords implements PersonRecords {

    private static final String FIND = """
            select p.edition, p.master_key, p.wrapped_key, e.ciphertext
            from <schema>.person p
            join <schema>.person_edition e on e.town = p.town and e.person = p.id and e.edition = p.edition
            where p.town = :town and p.id = :id""";

    private static final String EDITIONS = """
            select edition, ciphertext, recorded_at, recorded_by
            from <schema>.person_edition
            where town = :town and person = :id
            order by edition""";

    private static final String TEXTS = """
            select t.town, t.id, t.person, t.ciphertext, p.master_key, p.wrapped_key
            from <schema>.personal_text t
            join <schema>.person p on p.town = t.town and p.id = t.person
            """;

    private static final String TEXT = TEXTS + "where t.town = :town and t.id = :id";

    private static final String TEXTS_OF = TEXTS + "where t.town = :town and t.person = :id order by t.id";

    private static final String DISCLOSURES = """
            select town, id, person, wish, staff, reason, note, fields, disclosed_at
            from <schema>.disclosure
            where town = :town and person = :id
            order by disclosed_at, id""";

    private final Jdbi jdbi;

    @Inject
    JdbiPersonRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<SealedPerson> find(PersonId id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    static Optional<SealedPerson> find(Handle handle, PersonId id) {
        return handle.createQuery(FIND)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> new SealedPerson(
                        id, key(row, id), row.getInt("edition"), new Sealed(row.getBytes("ciphertext"))))
                .findOne();
    }

    private static Optional<PersonKey> key(ResultSet row, PersonId person) throws SQLException {
        String masterKey = row.getString("master_key");
        return masterKey == null
                ? Optional.empty()
                : Optional.of(new PersonKey(person, masterKey, new Sealed(row.getBytes("wrapped_key"))));
    }

    @Override
    public List<SealedEdition> editions(PersonId id) {
        return jdbi.withHandle(handle -> handle.createQuery(EDITIONS)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> new SealedEdition(
                        row.getInt("edition"),
                        new Sealed(row.getBytes("ciphertext")),
                        Stored.instant(row, "recorded_at"),
                        row.getString("recorded_by")))
                .list());
    }

    @Override
    public Optional<SealedText> text(PersonalTextId id) {
        return texts(TEXT, id.town(), id.ulid()).stream().findFirst();
    }

    @Override
    public List<SealedText> texts(PersonId id) {
        return texts(TEXTS_OF, id.town(), id.ulid());
    }

    private List<SealedText> texts(String sql, TownCode town, Ulid id) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("town", town.text())
                .bind("id", id.text())
                .map((row, context) -> text(row, town))
                .list());
    }

    private static SealedText text(ResultSet row, TownCode town) throws SQLException {
        PersonId person = new PersonId(town, new Ulid(row.getString("person")));
        return new SealedText(
                new PersonalTextId(town, new Ulid(row.getString("id"))),
                person,
                key(row, person),
                new Sealed(row.getBytes("ciphertext")));
    }

    @Override
    public List<Set<PersonId>> akin(List<BlindMarks> all) {
        return jdbi.withHandle(handle -> {
            Kin kin = Kin.find(handle, all);
            return all.stream().map(kin::of).toList();
        });
    }

    @Override
    public List<Disclosure> disclosures(PersonId id) {
        return jdbi.withHandle(handle -> handle.createQuery(DISCLOSURES)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> disclosure(row, id))
                .list());
    }

    private static Disclosure disclosure(ResultSet row, PersonId person) throws SQLException {
        DisclosureId id = new DisclosureId(person.town(), new Ulid(row.getString("id")));
        WishId wish = new WishId(person.town(), new Ulid(row.getString("wish")));
        String staff = row.getString("staff");
        DisclosureReason reason = DisclosureReason.valueOf(row.getString("reason"));
        String note = row.getString("note");
        Set<PersonField> fields = Stream.of(row.getString("fields").split(",", -1))
                .map(PersonField::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        Instant at = Stored.instant(row, "disclosed_at");
        return Stored.intact("disclosure", () -> new Disclosure(id, person, wish, staff, reason, note, fields, at));
    }
}
