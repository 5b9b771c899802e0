package org.guanjia.application.person;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.BlindMarks;
import org.guanjia.application.port.DisclosureRecorded;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.PersonEditionRecorded;
import org.guanjia.application.port.PersonErased;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.PersonMarked;
import org.guanjia.application.port.PersonRecorded;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.Sealed;
import org.guanjia.application.port.SealedEdition;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.SealedPlace;
import org.guanjia.application.port.SealedText;
import org.guanjia.application.port.Secrecy;
import org.guanjia.application.port.Secrecy.Mark;
import org.guanjia.application.port.Ulids;
import org.guanjia.domain.person.DisclosedPerson;
import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.person.IdentityMarks;
import org.guanjia.domain.person.MaskedPerson;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.person.PersonField;
import org.guanjia.domain.person.PersonalText;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/**
 * Seals and opens what is personal. It writes nothing itself: what is to be written are effects of the caller's decision.
 * Sealing waits for nobody and may be done within a decision; reading goes to the records and is done outside one.
 */
public final class PersonVault {

    private static final int FIRST = 1;
    private static final String ERASED = "ERASED";

    private final PersonRecords records;
    private final Secrecy secrecy;
    private final Ulids ulids;

    @Inject
    public PersonVault(PersonRecords records, Secrecy secrecy, Ulids ulids) {
        this.records = records;
        this.secrecy = secrecy;
        this.ulids = ulids;
    }

    /** A new person in a town's partition, with a key of their own. */
    public Admission admit(TownCode town, PersonDetails details, String staff, Instant at) {
        PersonId id = new PersonId(town, ulids.next(at));
        PersonKey key = secrecy.newKey(id);
        SealedEdition edition = seal(key, FIRST, details, staff, at);
        return new Admission(
                new SealedPerson(id, Optional.of(key), FIRST, edition.content()),
                List.of(new PersonRecorded(key, blind(details.marks())), new PersonEditionRecorded(id, edition)));
    }

    /**
     * A new edition of a person's data; earlier ones stay readable.
     *
     * @throws Refusal.Conflict with reason out of order if the person was erased
     */
    public List<Effect> amend(SealedPerson person, PersonDetails details, String staff, Instant at) {
        int number = person.edition() + 1;
        SealedEdition edition = seal(keyOf(person), number, details, staff, at);
        return List.of(
                new PersonMarked(person.id(), number, blind(details.marks())),
                new PersonEditionRecorded(person.id(), edition));
    }

    /**
     * A text about a person, sealed under the person's key.
     *
     * @throws Refusal.Conflict with reason out of order if the person was erased
     */
    public PersonalTextRecorded seal(SealedPerson person, PersonalText text, Instant at) {
        PersonalTextId id = new PersonalTextId(person.id().town(), ulids.next(at));
        byte[] content = text.text().getBytes(StandardCharsets.UTF_8);
        return new PersonalTextRecorded(id, person.id(), secrecy.seal(keyOf(person), SealedPlace.of(id), content));
    }

    /**
     * The end of everything that is known of a person: data of all editions, texts, attachments.
     *
     * @throws Refusal.Conflict with reason out of order if the person was erased before
     */
    public PersonErased erase(SealedPerson person, Instant at) {
        keyOf(person);
        return new PersonErased(person.id(), person.edition(), at);
    }

    /** For each of them, in their order, everybody on record in any town who by their data is the same person or of one household. */
    public List<Set<PersonId>> akin(List<PersonDetails> all) {
        return records.akin(all.stream().map(details -> blind(details.marks())).toList());
    }

    /** The person as staff see them; empty where unknown. */
    public Optional<Opened<MaskedPerson>> masked(PersonId id) {
        return plain(id).map(opened -> opened.map(PersonDetails::masked));
    }

    /** All editions of the person's data as staff see them, oldest first. */
    public List<PersonEdition> editions(PersonId id) {
        Optional<PersonKey> key = records.find(id).flatMap(SealedPerson::key);
        return records.editions(id).stream()
                .map(edition -> new PersonEdition(
                        edition.number(),
                        open(key, edition.number(), edition.content()).map(PersonDetails::masked),
                        edition.recordedAt(),
                        edition.staff()))
                .toList();
    }

    /**
     * The person in plain, for what the service does by itself, such as sending a message. What staff are to see goes
     * through {@link #disclose}.
     */
    public Optional<Opened<PersonDetails>> plain(PersonId id) {
        return records.find(id).map(person -> open(person.key(), person.edition(), person.content()));
    }

    /** A text in plain, for what the service does by itself; empty where unknown. */
    public Optional<Opened<PersonalText>> text(PersonalTextId id) {
        return records.text(id).map(this::open);
    }

    /**
     * What a look at a person shows: the fields that were asked for, and nothing else. Whoever shows it puts the record of
     * it into effect first.
     *
     * @throws Refusal.NotFound if the person is unknown
     * @throws Refusal.InvalidInput if the note names anybody of whom the person's data speaks
     */
    public Disclosed disclose(Disclosure disclosure) {
        PersonId id = disclosure.person();
        Opened<PersonDetails> person = plain(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        if (person.content()
                .filter(details -> details.isNamedIn(disclosure.note()))
                .isPresent()) {
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NAMES_SOMEBODY).at("note")));
        }
        Set<PersonField> fields = EnumSet.copyOf(disclosure.fields());
        List<PersonalText> texts = fields.contains(PersonField.TEXTS) ? textsOf(id) : List.of();
        return new Disclosed(
                new DisclosureRecorded(disclosure), person.map(details -> DisclosedPerson.of(details, fields, texts)));
    }

    private List<PersonalText> textsOf(PersonId id) {
        return records.texts(id).stream()
                .map(this::open)
                .map(Opened::content)
                .flatMap(Optional::stream)
                .toList();
    }

    private Opened<PersonalText> open(SealedText text) {
        return text.key()
                .map(key -> secrecy.open(key, SealedPlace.of(text.id()), text.content()))
                .map(content -> Opened.legible(new PersonalText(new String(content, StandardCharsets.UTF_8))))
                .orElseGet(Opened::erased);
    }

    private Opened<PersonDetails> open(Optional<PersonKey> key, int edition, Sealed content) {
        return key.map(present -> secrecy.open(present, SealedPlace.ofEdition(edition), content))
                .map(PersonCodec::read)
                .map(Opened::legible)
                .orElseGet(Opened::erased);
    }

    private SealedEdition seal(PersonKey key, int number, PersonDetails details, String staff, Instant at) {
        Sealed content = secrecy.seal(key, SealedPlace.ofEdition(number), PersonCodec.write(details));
        return new SealedEdition(number, content, at, staff);
    }

    private BlindMarks blind(IdentityMarks marks) {
        return new BlindMarks(
                marks.paper().map(text -> secrecy.blind(Mark.PAPER, text)),
                marks.name().map(text -> secrecy.blind(Mark.NAME, text)),
                marks.phone().map(text -> secrecy.blind(Mark.PHONE, text)),
                marks.household().stream()
                        .map(text -> secrecy.blind(Mark.PAPER, text))
                        .collect(Collectors.toSet()));
    }

    private static PersonKey keyOf(SealedPerson person) {
        return person.key()
                .orElseThrow(() -> new Refusal.Conflict(Refusal.Conflict.Reason.OUT_OF_ORDER, Map.of("stage", ERASED)));
    }
}
