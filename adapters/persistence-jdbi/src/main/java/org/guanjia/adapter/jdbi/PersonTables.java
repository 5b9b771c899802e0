package org.guanjia.adapter.jdbi;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.BlindMarks;
import org.guanjia.application.port.DisclosureRecorded;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.PersonEditionRecorded;
import org.guanjia.application.port.PersonErased;
import org.guanjia.application.port.PersonMarked;
import org.guanjia.application.port.PersonRecorded;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.person.PersonField;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Refusal;

/** How persons are written. A row that is not written means that somebody else was first. */
final class PersonTables {

    private static final EffectTable<PersonRecorded> RECORDED = EffectTable.row(
            PersonRecorded.class,
            """
            insert into <schema>.person (town, id, edition, master_key, wrapped_key, paper_blind, name_blind, phone_blind)
            values (:town, :id, 1, :masterKey, :wrappedKey, :paper, :name, :phone)
            on conflict do nothing""",
            recorded -> with(
                    recorded.marks(),
                    Map.of(
                            "town", recorded.town().text(),
                            "id", recorded.key().person().ulid().text(),
                            "masterKey", recorded.key().masterKey(),
                            "wrappedKey", recorded.key().wrapped().bytes())),
            recorded -> Refusal.Conflict.staleVersion(0));

    private static final EffectTable<PersonMarked> MARKED = EffectTable.row(
            PersonMarked.class,
            """
            update <schema>.person
            set edition = :edition, paper_blind = :paper, name_blind = :name, phone_blind = :phone
            where town = :town and id = :id and edition = :before and wrapped_key is not null""",
            marked -> with(
                    marked.marks(),
                    Map.of(
                            "town", marked.town().text(),
                            "id", marked.person().ulid().text(),
                            "edition", marked.edition(),
                            "before", marked.edition() - 1)),
            marked -> Refusal.Conflict.staleVersion(marked.edition() - 1L));

    private static final EffectTable<PersonEditionRecorded> EDITION = EffectTable.row(
            PersonEditionRecorded.class,
            """
            insert into <schema>.person_edition (town, person, edition, ciphertext, recorded_at, recorded_by)
            values (:town, :person, :edition, :ciphertext, :recordedAt, :recordedBy)
            on conflict do nothing""",
            recorded -> Map.of(
                    "town", recorded.town().text(),
                    "person", recorded.person().ulid().text(),
                    "edition", recorded.edition().number(),
                    "ciphertext", recorded.edition().content().bytes(),
                    "recordedAt", Stored.utc(recorded.edition().recordedAt()),
                    "recordedBy", recorded.edition().staff()),
            recorded -> Refusal.Conflict.staleVersion(recorded.edition().number() - 1L));

    private static final EffectTable<PersonErased> ERASED = EffectTable.row(
            PersonErased.class,
            """
            update <schema>.person
            set master_key = null, wrapped_key = null, paper_blind = null, name_blind = null, phone_blind = null,
                erased_at = :at
            where town = :town and id = :id and edition = :edition and wrapped_key is not null""",
            erased -> Map.of(
                    "town", erased.town().text(),
                    "id", erased.person().ulid().text(),
                    "edition", erased.edition(),
                    "at", Stored.utc(erased.at())),
            erased -> Refusal.Conflict.staleVersion(erased.edition()));

    private static final EffectTable<PersonalTextRecorded> TEXT = EffectTable.row(
            PersonalTextRecorded.class,
            """
            insert into <schema>.personal_text (town, id, person, ciphertext)
            values (:town, :id, :person, :ciphertext)
            on conflict do nothing""",
            recorded -> Map.of(
                    "town", recorded.town().text(),
                    "id", recorded.id().ulid().text(),
                    "person", recorded.person().ulid().text(),
                    "ciphertext", recorded.content().bytes()),
            recorded -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<DisclosureRecorded> DISCLOSURE = EffectTable.row(
            DisclosureRecorded.class,
            """
            insert into <schema>.disclosure (town, id, person, wish, staff, reason, note, fields, disclosed_at)
            values (:town, :id, :person, :wish, :staff, :reason, :note, :fields, :at)
            on conflict do nothing""",
            recorded -> row(recorded.disclosure()),
            recorded -> Refusal.Conflict.twinInFlight());

    private static final String ADD_TO_HOUSEHOLD = """
            insert into <schema>.person_household (town, person, paper_blind)
            values (:town, :person, :paper)
            on conflict do nothing""";

    private static final EffectTable<PersonRecorded> HOUSEHOLD = new EffectTable<>(
            PersonRecorded.class,
            ADD_TO_HOUSEHOLD,
            recorded -> household(recorded.key().person(), recorded.marks()),
            recorded -> Refusal.Conflict.staleVersion(0),
            Duty.WRITTEN);

    private static final EffectTable<PersonMarked> HOUSEHOLD_LEFT = forgottenHousehold(
            PersonMarked.class, PersonMarked::person, marked -> Refusal.Conflict.staleVersion(marked.edition() - 1L));

    private static final EffectTable<PersonMarked> HOUSEHOLD_NOW = new EffectTable<>(
            PersonMarked.class,
            ADD_TO_HOUSEHOLD,
            marked -> household(marked.person(), marked.marks()),
            marked -> Refusal.Conflict.staleVersion(marked.edition() - 1L),
            Duty.WRITTEN);

    private static final EffectTable<PersonErased> HOUSEHOLD_ERASED = forgottenHousehold(
            PersonErased.class, PersonErased::person, erased -> Refusal.Conflict.staleVersion(erased.edition()));

    static final List<EffectTable<?>> ALL = List.of(
            RECORDED,
            HOUSEHOLD,
            MARKED,
            HOUSEHOLD_LEFT,
            HOUSEHOLD_NOW,
            EDITION,
            TEXT,
            DISCLOSURE,
            ERASED,
            HOUSEHOLD_ERASED);

    private PersonTables() {}

    private static <E extends Effect> EffectTable<E> forgottenHousehold(
            Class<E> effect, Function<E, PersonId> person, EffectTable.Verdict<E> verdict) {
        return new EffectTable<>(
                effect,
                "delete from <schema>.person_household where town = :town and person = :person",
                written -> List.of(Map.of(
                        "town", written.town().text(),
                        "person", person.apply(written).ulid().text())),
                verdict,
                Duty.CLEARS);
    }

    private static List<Map<String, Object>> household(PersonId person, BlindMarks marks) {
        return marks.household().stream()
                .<Map<String, Object>>map(paper -> Map.of(
                        "town", person.town().text(),
                        "person", person.ulid().text(),
                        "paper", bytes(paper)))
                .toList();
    }

    private static Map<String, Object> row(Disclosure disclosure) {
        return Map.of(
                "town", disclosure.id().town().text(),
                "id", disclosure.id().ulid().text(),
                "person", disclosure.person().ulid().text(),
                "wish", disclosure.about().ulid().text(),
                "staff", disclosure.staff(),
                "reason", disclosure.reason().name(),
                "note", disclosure.note(),
                "fields", disclosure.fields().stream().map(PersonField::name).collect(Collectors.joining(",")),
                "at", Stored.utc(disclosure.at()));
    }

    private static Map<String, Object> with(BlindMarks marks, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>(values);
        row.put("paper", bytes(marks.paper()));
        row.put("name", bytes(marks.name()));
        row.put("phone", bytes(marks.phone()));
        return row;
    }

    /** The bytes of a blind index, as Jdbi writes them or null. */
    static Optional<byte[]> bytes(Optional<Blind> blind) {
        return blind.map(PersonTables::bytes);
    }

    static byte[] bytes(Blind blind) {
        return HexFormat.of().parseHex(blind.text());
    }
}
