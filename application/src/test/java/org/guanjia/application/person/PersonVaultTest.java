package org.guanjia.application.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemorySecrecy;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.person.Address;
import org.guanjia.domain.person.DisclosedPerson;
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
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.Identification.NoIdentification;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

class PersonVaultTest {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final TownCode HOUJIE = new TownCode("441900122");
    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00Z");
    private static final String STAFF = "staff-17";
    private static final PersonDetails ZHANG = details("张𠮷明", "13800138000");
    private static final PersonDetails NOBODY_KNOWN = new PersonDetails(
            Particular.missing(Particular.Reason.UNKNOWN),
            new NoIdentification(NoIdentification.Reason.UNKNOWN_IDENTITY),
            Particular.missing(Particular.Reason.NONE_POSSESSED),
            Particular.missing(Particular.Reason.NOT_DISCLOSED),
            List.of(),
            Optional.empty());

    private final MemoryStores stores = new MemoryStores();
    private final CountingUlids ulids = new CountingUlids();
    private final PersonVault vault = new PersonVault(stores.personRecords(), new MemorySecrecy(), ulids);

    @Test
    void keeps_a_person_in_the_town_and_shows_masked_what_it_gives_plainly_only_when_asked() {
        PersonId id = admit(QISHI, ZHANG).id();

        assertThat(id.town()).isEqualTo(QISHI);
        assertThat(vault.masked(id).orElseThrow().content()).contains(ZHANG.masked());
        assertThat(vault.plain(id).orElseThrow().content()).contains(ZHANG);
        assertThat(vault.masked(new PersonId(HOUJIE, id.ulid()))).isEmpty();
    }

    @Test
    void keeps_somebody_of_whom_nothing_is_known() {
        PersonId id = admit(QISHI, NOBODY_KNOWN).id();

        assertThat(vault.plain(id).orElseThrow().content()).contains(NOBODY_KNOWN);
        assertThat(akin(NOBODY_KNOWN)).isEmpty();
    }

    @Test
    void keeps_what_was_known_before() {
        SealedPerson person = admit(QISHI, ZHANG);
        PersonDetails moved = details("张𠮷明", "13900139000");
        write(vault.amend(person, moved, "staff-18", MORNING.plusSeconds(60)));

        assertThat(vault.plain(person.id()).orElseThrow().content()).contains(moved);
        assertThat(vault.editions(person.id()))
                .containsExactly(
                        new PersonEdition(1, Opened.legible(ZHANG.masked()), MORNING, STAFF),
                        new PersonEdition(2, Opened.legible(moved.masked()), MORNING.plusSeconds(60), "staff-18"));
    }

    @Test
    void knows_the_same_person_again_in_another_town_by_the_current_data() {
        SealedPerson person = admit(QISHI, ZHANG);
        SealedPerson elsewhere = admit(HOUJIE, details("张𠮷明", "13800138000"));

        assertThat(akin(ZHANG)).containsExactlyInAnyOrder(person.id(), elsewhere.id());
        write(vault.amend(person, NOBODY_KNOWN, STAFF, MORNING));
        assertThat(akin(ZHANG)).containsExactly(elsewhere.id());
    }

    @Test
    void seals_a_text_in_the_decision_that_admits_its_person() {
        Admission admission = vault.admit(QISHI, ZHANG, STAFF, MORNING);
        PersonalText need = new PersonalText("无力支付药费\n求助");
        PersonalTextRecorded recorded = vault.seal(admission.person(), need, MORNING);
        List<Effect> effects = new ArrayList<>(admission.effects());
        effects.add(recorded);
        write(effects);

        assertThat(vault.text(recorded.id()).orElseThrow().content()).contains(need);
    }

    @Test
    void reads_who_was_erased_as_erased() {
        SealedPerson person = admit(QISHI, ZHANG);
        PersonalTextRecorded text = vault.seal(person, new PersonalText("求助"), MORNING);
        write(List.of(text));
        write(List.of(vault.erase(person, MORNING)));

        assertThat(vault.masked(person.id())).contains(Opened.erased());
        assertThat(vault.plain(person.id())).contains(Opened.erased());
        assertThat(vault.text(text.id())).contains(Opened.erased());
        assertThat(vault.editions(person.id()))
                .extracting(PersonEdition::person)
                .containsExactly(Opened.erased());
        assertThat(akin(ZHANG)).isEmpty();
        assertThat(vault.disclose(look(person.id(), "核对", PersonField.NAME)).person())
                .isEqualTo(Opened.erased());
    }

    @Test
    void neither_amends_nor_seals_nor_erases_who_was_erased() {
        SealedPerson person = admit(QISHI, ZHANG);
        write(List.of(vault.erase(person, MORNING)));
        SealedPerson erased = stores.personRecords().find(person.id()).orElseThrow();

        for (Runnable act : List.<Runnable>of(
                () -> vault.amend(erased, ZHANG, STAFF, MORNING),
                () -> vault.seal(erased, new PersonalText("求助"), MORNING),
                () -> vault.erase(erased, MORNING))) {
            assertThat(catchThrowableOfType(Refusal.Conflict.class, act::run).reason())
                    .isEqualTo(Refusal.Conflict.Reason.OUT_OF_ORDER);
        }
    }

    @Test
    void discloses_the_fields_that_were_asked_for_and_nothing_else() {
        SealedPerson person = admit(QISHI, ZHANG);
        write(List.of(vault.seal(person, new PersonalText("求助"), MORNING)));

        DisclosedPerson phone = vault.disclose(look(person.id(), "约定上门时间", PersonField.PHONE))
                .person()
                .content()
                .orElseThrow();
        DisclosedPerson texts = vault.disclose(look(person.id(), "核对", PersonField.TEXTS))
                .person()
                .content()
                .orElseThrow();

        assertThat(phone)
                .isEqualTo(new DisclosedPerson(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(ZHANG.phone()),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of()));
        assertThat(texts.texts()).containsExactly(new PersonalText("求助"));
        assertThat(texts.name()).isEmpty();
    }

    @Test
    void puts_the_look_on_record() {
        SealedPerson person = admit(QISHI, ZHANG);
        Disclosure look = look(person.id(), "约定上门时间", PersonField.PHONE, PersonField.ADDRESS);

        write(List.of(vault.disclose(look).record()));

        assertThat(stores.personRecords().disclosures(person.id())).containsExactly(look);
    }

    @Test
    void discloses_nothing_for_a_note_that_names_the_person_or_about_nobody() {
        SealedPerson person = admit(QISHI, ZHANG);

        assertThat(catchThrowableOfType(
                                Refusal.InvalidInput.class,
                                () -> vault.disclose(look(person.id(), "致电张𠮷明", PersonField.PHONE)))
                        .faults())
                .extracting(Fault::location)
                .containsExactly("note");
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> vault.disclose(look(new PersonId(QISHI, newUlid()), "核对", PersonField.PHONE)));
    }

    @Test
    void reads_back_everything_that_can_be_known_of_a_person() {
        byte[] bytes = PersonCodec.write(ZHANG);

        assertThat(PersonCodec.read(bytes)).isEqualTo(ZHANG);
        assertThat(PersonCodec.read(PersonCodec.write(NOBODY_KNOWN))).isEqualTo(NOBODY_KNOWN);
    }

    @Test
    void calls_bytes_that_are_no_person_damaged_and_repeats_nothing_of_them() {
        byte[] bytes = PersonCodec.write(ZHANG);

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalStateException()
                    .isThrownBy(() -> PersonCodec.read(cut))
                    .satisfies(failure -> assertThat(failure.toString()).doesNotContain("张", "138"));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> PersonCodec.read(FieldBytes.write(List.of("2"))))
                .withMessageContaining("newer release");
        assertThatIllegalStateException().isThrownBy(() -> PersonCodec.read("某某某某某".getBytes(StandardCharsets.UTF_8)));
    }

    private SealedPerson admit(TownCode town, PersonDetails details) {
        Admission admission = vault.admit(town, details, STAFF, MORNING);
        write(admission.effects());
        return admission.person();
    }

    private Disclosure look(PersonId person, String note, PersonField... fields) {
        return new Disclosure(
                new DisclosureId(QISHI, newUlid()),
                person,
                new WishId(QISHI, newUlid()),
                STAFF,
                DisclosureReason.CONTACT,
                note,
                Set.of(fields),
                MORNING);
    }

    private Ulid newUlid() {
        return ulids.next(MORNING);
    }

    private void write(List<? extends Effect> effects) {
        TownCode town = effects.get(0).town();
        ExtensionEvent birth = new ExtensionEvent.Recorded(
                new ExtensionTerms(
                        new RulebookId("2022"),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "会议纪要",
                        new TreeSet<>()),
                MORNING);
        ExtensionId id = new ExtensionId(town, newUlid());
        var carrier = new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
        stores.in(town, Optional.empty(), tx -> new Changes(STAFF, MORNING, List.of(carrier), List.copyOf(effects)));
    }

    private static PersonDetails details(String name, String phone) {
        return new PersonDetails(
                Particular.of(new PersonName(name)),
                new Identification.HongKongMacaoPermit("H1234567801"),
                Particular.of(new PhoneNumber(phone)),
                Particular.of(new Address("企石镇虚构路88号")),
                List.of(
                        new HouseholdMember(
                                new PersonName("张小"),
                                Relation.CHILD,
                                Optional.of(new Identification.Passport("E12345678"))),
                        new HouseholdMember(new PersonName("张老"), Relation.PARENT, Optional.empty())),
                Optional.of(new Representative(
                        new PersonName("代理"), Relation.SOCIAL_WORKER, new PhoneNumber("0769-22334455"), "委托书")));
    }

    private Set<PersonId> akin(PersonDetails details) {
        return vault.akin(List.of(details)).get(0);
    }
}
