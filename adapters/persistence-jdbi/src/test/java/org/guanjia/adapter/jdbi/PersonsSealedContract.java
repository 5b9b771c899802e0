package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.crypto.CryptoModule;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.person.Admission;
import org.guanjia.application.person.Disclosed;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.Secrecy;
import org.guanjia.application.port.Ulids;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.person.Address;
import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.person.DisclosureReason;
import org.guanjia.domain.person.HouseholdMember;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.person.PersonField;
import org.guanjia.domain.person.PersonalText;
import org.guanjia.domain.person.Relation;
import org.guanjia.domain.person.Representative;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.DisclosureId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vault with real keys on a real database: nothing plain is found in it, and nothing at all after an erasure. */
abstract class PersonsSealedContract {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00.123456Z");
    private static final Actor CLERK =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final PersonalText NEED = new PersonalText("金丝雀肺病，无力支付药费");
    private static final PersonDetails CANARY = new PersonDetails(
            Particular.of(new PersonName("金丝雀𠮷")),
            new Identification.Passport("CANARY7788991"),
            Particular.of(new PhoneNumber("13877889911")),
            Particular.of(new Address("企石镇金丝雀路77号8899房")),
            List.of(new HouseholdMember(
                    new PersonName("金丝雀之女"), Relation.CHILD, Optional.of(new Identification.Passport("CHICK5566774")))),
            Optional.of(new Representative(
                    new PersonName("金丝雀之友"), Relation.VOLUNTEER, new PhoneNumber("13966554433"), "金丝雀委托书")));
    private static final List<String> PLAIN = List.of(
            "金丝雀", "CANARY7788991", "7788991", "13877889911", "CHICK5566774", "13966554433", "委托书", "肺病", "8899房");

    private static final AtomicInteger MADE = new AtomicInteger();

    @TempDir
    private Path folder;

    private PersonVault vault;
    private Admission admitted;
    private PersonalTextRecorded need;

    abstract TestDatabase database();

    @BeforeEach
    void put_a_canary_on_record() throws IOException {
        KeyFile.create(folder.resolve("keys"));
        Secrecy secrecy = Guice.createInjector(new CryptoModule(KeyFile.open(folder.resolve("keys"))))
                .getInstance(Secrecy.class);
        Ulids ulids = PersonsSealedContract::newUlid;
        vault = new PersonVault(database().stores().personRecords(), secrecy, ulids);
        admitted = vault.admit(QISHI, CANARY, CLERK.subject(), MORNING);
        need = vault.seal(admitted.person(), NEED, MORNING);
        List<Effect> effects = new ArrayList<>(admitted.effects());
        effects.add(need);
        write(effects);
        write(List.of(look().record()));
    }

    @Test
    void shows_nothing_plain_in_any_column_of_any_table() {
        List<String> cells = cells();

        assertThat(cells).as("cells that were looked at").hasSizeGreaterThan(20);
        for (String plain : PLAIN) {
            assertThat(cells).noneMatch(cell -> cell.contains(plain));
        }
    }

    @Test
    void finds_a_planted_name_in_a_cell_whether_text_or_bytes() {
        database()
                .jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                insert into <schema>.personal_text values (:town, :id, :person, :bytes)""")
                        .bind("town", QISHI.text())
                        .bind("id", newUlid(MORNING).text())
                        .bind("person", admitted.person().id().ulid().text())
                        .bind("bytes", "某某某种植".getBytes(StandardCharsets.UTF_8))
                        .execute());

        assertThat(cells()).anyMatch(cell -> cell.contains("某某某种植"));
    }

    @Test
    void reads_back_what_was_sealed_and_finds_the_person_again() {
        PersonId id = admitted.person().id();

        assertThat(vault.plain(id).orElseThrow().content()).contains(CANARY);
        assertThat(vault.text(need.id()).orElseThrow().content()).contains(NEED);
        assertThat(vault.akin(List.of(CANARY)).get(0)).contains(id);
    }

    @Test
    void reads_nothing_of_who_was_erased_and_finds_nobody() {
        PersonId id = admitted.person().id();
        write(List.of(vault.erase(admitted.person(), MORNING)));

        assertThat(vault.plain(id).orElseThrow().content()).isEmpty();
        assertThat(vault.masked(id).orElseThrow().content()).isEmpty();
        assertThat(vault.text(need.id()).orElseThrow().content()).isEmpty();
        assertThat(vault.editions(id))
                .singleElement()
                .satisfies(edition -> assertThat(edition.person().content()).isEmpty());
        assertThat(look().person().content()).isEmpty();
        assertThat(vault.akin(List.of(CANARY)).get(0)).doesNotContain(id);
        assertThat(cells())
                .as("cells with the wrapped key")
                .noneMatch(cell -> cell.contains(HexFormat.of()
                        .formatHex(
                                admitted.person().key().orElseThrow().wrapped().bytes())));
    }

    private Disclosed look() {
        return vault.disclose(new Disclosure(
                new DisclosureId(QISHI, newUlid(MORNING)),
                admitted.person().id(),
                new WishId(QISHI, newUlid(MORNING)),
                CLERK.subject(),
                DisclosureReason.CONTACT,
                "约定上门时间",
                Set.of(PersonField.values()),
                MORNING));
    }

    /** Every cell of every table, bytes in each form in which a text could hide in them. */
    private List<String> cells() {
        return database().jdbi().withHandle(handle -> {
            List<String> tables = handle.createQuery("""
                            select table_name from information_schema.tables
                            where lower(table_schema) = :schema""")
                    .bind("schema", database().schema().text().toLowerCase(Locale.ROOT))
                    .mapTo(String.class)
                    .list();
            List<String> cells = new ArrayList<>();
            for (String table : tables) {
                handle.createQuery("select * from <schema>.\"" + table + "\"")
                        .mapToMap()
                        .forEach(row -> row.values().forEach(value -> cells.add(shown(value))));
            }
            return cells;
        });
    }

    private static String shown(Object value) {
        if (!(value instanceof byte[] bytes)) {
            return String.valueOf(value);
        }
        return String.join(
                "\n",
                new String(bytes, StandardCharsets.UTF_8),
                new String(bytes, StandardCharsets.UTF_16BE),
                HexFormat.of().formatHex(bytes));
    }

    private void write(List<? extends Effect> effects) {
        ExtensionEvent birth = new ExtensionEvent.Recorded(
                new ExtensionTerms(
                        new RulebookId("2022"),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "会议纪要",
                        new TreeSet<>()),
                MORNING);
        ExtensionId id = new ExtensionId(QISHI, newUlid(MORNING));
        var carrier = new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
        database()
                .stores()
                .transactions()
                .in(
                        QISHI,
                        Optional.empty(),
                        tx -> Changes.by(CLERK, MORNING, carrier).with(effects));
    }

    private static Ulid newUlid(Instant at) {
        byte[] randomness =
                ByteBuffer.allocate(10).putInt(6, MADE.incrementAndGet()).array();
        return Ulid.of(at, randomness);
    }
}
