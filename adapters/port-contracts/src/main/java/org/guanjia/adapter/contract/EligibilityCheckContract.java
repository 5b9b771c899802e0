package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.application.port.EligibilityAnswer;
import org.guanjia.application.port.EligibilityAnswer.Confirmed;
import org.guanjia.application.port.EligibilityAnswer.Contradicted;
import org.guanjia.application.port.EligibilityAnswer.Contradiction;
import org.guanjia.application.port.EligibilityAnswer.NotFound;
import org.guanjia.application.port.EligibilityAnswer.Unavailable;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.EligibilityQuestion;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;

/**
 * The guarantees of {@link EligibilityCheck}. An adapter that has no records at all answers everything with {@link
 * Unavailable}; whatever else an adapter answers must be what its records have.
 */
public abstract class EligibilityCheckContract {

    private static final Duration SCHEDULING = Duration.ofSeconds(2);
    private static final LocalDate BIRTH_LIMIT = LocalDate.of(2026, 9, 28);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Code MINIMUM_LIVING = new Code("minimum-living");
    private static final Code DISABLED = new Code("disabled");
    private static final Code HOMELESS = new Code("homeless");
    private static final PersonName NAME = new PersonName("𠮷虚构");
    private static final Identification REGISTERED = passport("E00000001");

    private static final List<RegisteredPerson> RECORDS = List.of(
            new RegisteredPerson(
                    REGISTERED, NAME, Set.of(MINIMUM_LIVING, DISABLED), DateSpan.parse("2026-01-01 .. 2026-06-30")),
            new RegisteredPerson(
                    passport("E00000002"),
                    new PersonName("阿卜杜拉·虚构"),
                    Set.of(DISABLED),
                    DateSpan.parse("2020-01-01 ..")));

    /** Somebody whom the records have, invented. */
    protected record RegisteredPerson(
            Identification identification, PersonName name, Set<Code> groups, DateSpan days) {}

    /** A check over records that have these people and nobody else. */
    protected abstract EligibilityCheck check(List<RegisteredPerson> records);

    @Test
    void confirms_what_the_records_have_on_that_day_both_ends_included() {
        for (LocalDate day : List.of(LocalDate.of(2026, 1, 1), DAY)) {
            EligibilityAnswer answer = answer(REGISTERED, NAME, Set.of(MINIMUM_LIVING), day);
            if (hasRecords(answer)) {
                assertThat(groupsOf(answer)).containsExactly(MINIMUM_LIVING);
            }
        }
    }

    @Test
    void confirms_claimed_groups_only() {
        EligibilityAnswer answer = answer(REGISTERED, NAME, Set.of(DISABLED, HOMELESS), DAY);

        if (hasRecords(answer)) {
            assertThat(groupsOf(answer)).containsExactly(DISABLED);
        }
    }

    @Test
    void contradicts_another_name_other_groups_and_other_days() {
        assertContradicted(
                answer(REGISTERED, new PersonName("吉虚构"), Set.of(DISABLED), DAY), Contradiction.ANOTHER_NAME);
        assertContradicted(answer(REGISTERED, NAME, Set.of(HOMELESS), DAY), Contradiction.OTHER_GROUPS);
        assertContradicted(answer(REGISTERED, NAME, Set.of(DISABLED), DAY.plusDays(1)), Contradiction.OTHER_DAYS);
    }

    @Test
    void does_not_find_whom_the_records_do_not_have() {
        EligibilityAnswer answer = answer(passport("E00000009"), NAME, Set.of(DISABLED), DAY);

        if (hasRecords(answer)) {
            assertThat(answer).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void says_that_nobody_can_be_asked_about_a_person_without_identification() {
        Identification none = Identification.parse(IdentificationType.NONE, "LOST", BIRTH_LIMIT);

        assertThat(answer(none, NAME, Set.of(DISABLED), DAY)).isInstanceOf(Unavailable.class);
    }

    @Test
    void says_nothing_personal() {
        for (Set<Code> claimed : List.of(Set.of(DISABLED), Set.of(HOMELESS))) {
            EligibilityQuestion question = new EligibilityQuestion(REGISTERED, NAME, claimed, DAY);

            assertThat(question + " " + check(RECORDS).check(question)).doesNotContain(REGISTERED.text(), NAME.text());
        }
    }

    @Test
    void answers_many_at_once() {
        EligibilityCheck check = check(RECORDS);
        EligibilityQuestion question = new EligibilityQuestion(REGISTERED, NAME, Set.of(DISABLED), DAY);

        Set<EligibilityAnswer> answers = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> check.check(question))
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1);
    }

    private EligibilityAnswer answer(Identification identification, PersonName name, Set<Code> claimed, LocalDate day) {
        EligibilityCheck check = check(RECORDS);
        EligibilityQuestion question = new EligibilityQuestion(identification, name, claimed, day);
        return assertTimeoutPreemptively(EligibilityCheck.PATIENCE.plus(SCHEDULING), () -> check.check(question));
    }

    private static boolean hasRecords(EligibilityAnswer answer) {
        return !(answer instanceof Unavailable);
    }

    private static Set<Code> groupsOf(EligibilityAnswer answer) {
        assertThat(answer).isInstanceOf(Confirmed.class);
        return ((Confirmed) answer).groups();
    }

    private static void assertContradicted(EligibilityAnswer answer, Contradiction contradiction) {
        if (hasRecords(answer)) {
            assertThat(answer).isInstanceOf(Contradicted.class);
            assertThat(((Contradicted) answer).contradiction()).isEqualTo(contradiction);
        }
    }

    private static Identification passport(String number) {
        return Identification.parse(IdentificationType.PASSPORT, number, BIRTH_LIMIT);
    }
}
