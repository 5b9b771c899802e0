package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.PersonFixtures.HOUJIE;
import static org.guanjia.adapter.contract.PersonFixtures.QISHI;
import static org.guanjia.adapter.contract.PersonFixtures.UNMARKED;
import static org.guanjia.adapter.contract.PersonFixtures.amended;
import static org.guanjia.adapter.contract.PersonFixtures.edition;
import static org.guanjia.adapter.contract.PersonFixtures.key;
import static org.guanjia.adapter.contract.PersonFixtures.newBlind;
import static org.guanjia.adapter.contract.PersonFixtures.newPerson;
import static org.guanjia.adapter.contract.PersonFixtures.recorded;
import static org.guanjia.adapter.contract.PersonFixtures.sealed;
import static org.guanjia.adapter.contract.PersonFixtures.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.BlindMarks;
import org.guanjia.application.port.DisclosureRecorded;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.PersonErased;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.SealedText;
import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.person.DisclosureReason;
import org.guanjia.domain.person.PersonField;
import org.guanjia.domain.shared.DisclosureId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link PersonRecords}, and of the effects that write them. */
public abstract class PersonRecordsContract {

    private final PersonId id = newPerson(QISHI);

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void finds_a_person_as_written() {
        write(recorded(id, UNMARKED));

        assertThat(records().find(id)).contains(new SealedPerson(id, Optional.of(key(id)), 1, sealed("edition 1")));
        assertThat(records().find(newPerson(QISHI))).isEmpty();
        assertThat(records().find(new PersonId(HOUJIE, id.ulid()))).isEmpty();
    }

    @Test
    void keeps_every_edition_with_when_and_who() {
        write(recorded(id, UNMARKED));
        write(amended(id, 2, UNMARKED));
        write(amended(id, 3, UNMARKED));

        assertThat(records().editions(id)).containsExactly(edition(1), edition(2), edition(3));
        assertThat(records().editions(newPerson(QISHI))).isEmpty();
    }

    @Test
    void finds_the_same_person_in_all_towns_by_paper() {
        BlindMarks marks = marks();
        PersonId elsewhere = newPerson(HOUJIE);
        write(recorded(id, marks));
        PersonFixtures.write(
                stores(), HOUJIE, recorded(elsewhere, new BlindMarks(marks.paper(), newBlind(), newBlind())));

        assertThat(akin(new BlindMarks(marks.paper(), Optional.empty(), Optional.empty())))
                .containsExactlyInAnyOrder(id, elsewhere);
    }

    @Test
    void finds_the_same_person_by_name_and_phone_together_only() {
        BlindMarks marks = marks();
        write(recorded(id, marks));
        write(recorded(newPerson(QISHI), new BlindMarks(newBlind(), marks.name(), newBlind())));
        write(recorded(newPerson(QISHI), new BlindMarks(newBlind(), newBlind(), marks.phone())));

        assertThat(akin(new BlindMarks(Optional.empty(), marks.name(), marks.phone())))
                .containsExactly(id);
        assertThat(akin(new BlindMarks(Optional.empty(), marks.name(), Optional.empty())))
                .isEmpty();
        assertThat(akin(marks)).containsExactly(id);
    }

    @Test
    void finds_nobody_by_no_marks() {
        write(recorded(id, UNMARKED));

        assertThat(akin(UNMARKED)).isEmpty();
    }

    @Test
    void finds_who_is_akin_for_many_at_once_each_by_themselves() {
        BlindMarks marks = marks();
        Blind child = newBlind().orElseThrow();
        PersonId neighbour = newPerson(HOUJIE);
        write(recorded(id, marks));
        PersonFixtures.write(
                stores(), HOUJIE, recorded(neighbour, household(newBlind().orElseThrow(), child)));

        assertThat(records()
                        .akin(List.of(
                                household(child),
                                UNMARKED,
                                new BlindMarks(marks.paper(), Optional.empty(), Optional.empty(), Set.of(child)),
                                new BlindMarks(Optional.empty(), marks.name(), marks.phone()),
                                marks(),
                                household(child))))
                .containsExactly(
                        Set.of(neighbour), Set.of(), Set.of(id, neighbour), Set.of(id), Set.of(), Set.of(neighbour));
        assertThat(records().akin(List.of())).isEmpty();
    }

    @Test
    void finds_a_household_by_the_paper_of_anybody_in_it_in_all_towns() {
        Blind head = newBlind().orElseThrow();
        Blind child = newBlind().orElseThrow();
        Blind stranger = newBlind().orElseThrow();
        PersonId elsewhere = newPerson(HOUJIE);
        write(recorded(id, household(head, child)));
        PersonFixtures.write(stores(), HOUJIE, recorded(elsewhere, household(child)));
        write(recorded(newPerson(QISHI), household(stranger)));

        assertThat(akin(household(head))).containsExactly(id);
        assertThat(akin(household(child))).containsExactlyInAnyOrder(id, elsewhere);
        assertThat(akin(household(newBlind().orElseThrow(), child))).containsExactlyInAnyOrder(id, elsewhere);
        assertThat(akin(marks())).isEmpty();
    }

    @Test
    void finds_a_household_as_it_stands_now_only() {
        Blind before = newBlind().orElseThrow();
        Blind after = newBlind().orElseThrow();
        BlindMarks now = household(newBlind().orElseThrow(), after, newBlind().orElseThrow());
        write(recorded(id, household(newBlind().orElseThrow(), before)));
        write(amended(id, 2, now));

        assertThat(akin(household(before))).isEmpty();
        assertThat(akin(household(after))).containsExactly(id);

        write(List.of(new PersonErased(id, 2, NOON)));

        assertThat(akin(now)).isEmpty();
    }

    private Set<PersonId> akin(BlindMarks marks) {
        return records().akin(List.of(marks)).get(0);
    }

    /** Of somebody with that paper, and a household with these. */
    private static BlindMarks household(Blind own, Blind... members) {
        return new BlindMarks(Optional.of(own), newBlind(), newBlind(), Set.of(members));
    }

    @Test
    void finds_a_person_by_the_marks_of_the_current_edition_only() {
        BlindMarks before = marks();
        BlindMarks after = marks();
        write(recorded(id, before));
        write(amended(id, 2, after));

        assertThat(akin(before)).isEmpty();
        assertThat(akin(after)).containsExactly(id);
    }

    @Test
    void loses_no_edition_when_two_amend_the_same_one() {
        write(recorded(id, UNMARKED));
        write(amended(id, 2, UNMARKED));

        assertStale(amended(id, 2, UNMARKED));
        assertThat(records().editions(id)).hasSize(2);
    }

    @Test
    void gives_an_id_to_one_person_only() {
        write(recorded(id, UNMARKED));

        assertStale(recorded(id, UNMARKED));
    }

    @Test
    void forgets_key_and_marks_of_who_is_erased_and_keeps_what_was_sealed() {
        BlindMarks marks = marks();
        PersonalTextId text = new PersonalTextId(QISHI, newUlid());
        write(recorded(id, marks));
        write(List.of(new PersonalTextRecorded(text, id, sealed("need"))));

        write(List.of(new PersonErased(id, 1, NOON)));

        assertThat(records().find(id).orElseThrow().key()).isEmpty();
        assertThat(akin(marks)).isEmpty();
        assertThat(records().text(text)).contains(new SealedText(text, id, Optional.empty(), sealed("need")));
        assertThat(records().editions(id)).containsExactly(edition(1));
    }

    @Test
    void neither_amends_nor_erases_who_was_erased() {
        write(recorded(id, UNMARKED));
        write(List.of(new PersonErased(id, 1, NOON)));

        assertStale(amended(id, 2, marks()));
        assertStale(List.of(new PersonErased(id, 1, NOON)));
    }

    @Test
    void does_not_erase_a_person_whose_data_changed_meanwhile() {
        write(recorded(id, UNMARKED));
        write(amended(id, 2, UNMARKED));

        assertStale(List.of(new PersonErased(id, 1, NOON)));
    }

    @Test
    void does_one_of_two_when_amending_and_erasing_race() {
        write(recorded(id, UNMARKED));
        AtomicInteger done = new AtomicInteger();

        Runners.race(2, runner -> () -> {
            try {
                write(runner == 0 ? amended(id, 2, marks()) : List.of(new PersonErased(id, 1, NOON)));
                done.incrementAndGet();
            } catch (Refusal.Conflict stale) {
                assertThat(stale.reason()).isEqualTo(Refusal.Conflict.Reason.STALE_VERSION);
            }
            return runner;
        });

        assertThat(done).hasValue(1);
    }

    @Test
    void finds_the_texts_of_a_person_with_the_key_that_opens_them() {
        PersonalTextId first = new PersonalTextId(QISHI, newUlid());
        PersonalTextId second = new PersonalTextId(QISHI, newUlid());
        write(recorded(id, UNMARKED));
        write(List.of(
                new PersonalTextRecorded(first, id, sealed("need")),
                new PersonalTextRecorded(second, id, sealed("reason"))));

        assertThat(records().text(first)).contains(new SealedText(first, id, Optional.of(key(id)), sealed("need")));
        assertThat(records().texts(id)).extracting(SealedText::id).containsExactly(first, second);
        assertThat(records().text(new PersonalTextId(QISHI, newUlid()))).isEmpty();
    }

    @Test
    void takes_a_person_and_the_first_text_in_one_decision() {
        PersonalTextId text = new PersonalTextId(QISHI, newUlid());
        List<Effect> effects = new ArrayList<>(recorded(id, UNMARKED));
        effects.add(new PersonalTextRecorded(text, id, sealed("need")));

        write(effects);

        assertThat(records().texts(id)).hasSize(1);
    }

    @Test
    void keeps_every_look_at_a_person_in_order() {
        write(recorded(id, UNMARKED));
        Disclosure later = disclosure(NOON, EnumSet.allOf(PersonField.class));
        Disclosure earlier = disclosure(MORNING, Set.of(PersonField.PHONE));
        write(List.of(new DisclosureRecorded(later)));
        write(List.of(new DisclosureRecorded(earlier)));

        assertThat(records().disclosures(id)).containsExactly(earlier, later);
        assertThat(records().disclosures(newPerson(QISHI))).isEmpty();
    }

    @Test
    void keeps_every_reason_for_a_look() {
        write(recorded(id, UNMARKED));
        for (DisclosureReason reason : DisclosureReason.values()) {
            write(List.of(new DisclosureRecorded(new Disclosure(
                    new DisclosureId(QISHI, newUlid()),
                    id,
                    new WishId(QISHI, newUlid()),
                    "staff-7",
                    reason,
                    "核对",
                    Set.of(PersonField.NAME),
                    MORNING))));
        }

        assertThat(records().disclosures(id))
                .extracting(Disclosure::reason)
                .containsExactlyInAnyOrder(DisclosureReason.values());
    }

    @Test
    void refuses_a_person_of_another_partition() {
        assertThatIllegalArgumentException().isThrownBy(() -> write(recorded(newPerson(HOUJIE), UNMARKED)));
    }

    private PersonRecords records() {
        return stores().personRecords();
    }

    private void write(List<? extends Effect> effects) {
        PersonFixtures.write(stores(), QISHI, effects);
    }

    private void assertStale(List<? extends Effect> effects) {
        assertThat(catchThrowableOfType(Refusal.Conflict.class, () -> write(effects)))
                .extracting(Refusal.Conflict::reason)
                .isEqualTo(Refusal.Conflict.Reason.STALE_VERSION);
    }

    private Disclosure disclosure(Instant at, Set<PersonField> fields) {
        return new Disclosure(
                new DisclosureId(QISHI, newUlid()),
                id,
                new WishId(QISHI, newUlid()),
                "staff-7",
                DisclosureReason.CONTACT,
                "约定上门时间",
                fields,
                at);
    }

    private static BlindMarks marks() {
        return new BlindMarks(newBlind(), newBlind(), newBlind());
    }
}
