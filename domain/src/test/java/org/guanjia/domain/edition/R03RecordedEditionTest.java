package org.guanjia.domain.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class R03RecordedEditionTest {

    private static final EditionId ID = EditionId.parse("441900000-01ARYZ6S41TSV4RRFFQ69G5FAV");
    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00Z");
    private static final String TEXT = "\uFEFFrulebook | 2027\r\n# 说明\r\n";

    @Test
    void is_born_with_what_the_city_put_in_force() {
        Outcome<RecordedEdition, EditionEvent> born = put("2027-01-01");

        assertThat(born.state().terms()).isEqualTo(terms("2027-01-01"));
        assertThat(born.state().version()).isEqualTo(1);
        assertThat(born.state().stands()).isTrue();
        assertThat(born.events()).containsExactly(new EditionEvent.PutInForce(terms("2027-01-01"), MORNING));
    }

    @Test
    void keeps_its_text_character_by_character_with_the_hash_of_the_file() {
        EditionText text = EditionText.of(TEXT);

        assertThat(text.content()).isEqualTo(TEXT);
        assertThat(EditionText.of("# nothing\n").sha256())
                .isEqualTo("5e49ea838dc30f3eeacf6ca7815f6e3adcf77f467a970d978676790fd90377e1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EditionText(TEXT + " ", text.sha256()))
                .withMessageContaining("another hash");
    }

    @Test
    void a_work_calendar_starts_today_or_later() {
        EditionTerms today = calendar("2026-09-28");
        EditionTerms yesterday = calendar("2026-09-27");

        assertThat(RecordedEdition.putInForce(ID, today, MORNING).state().terms())
                .isEqualTo(today);
        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class, () -> RecordedEdition.putInForce(ID, yesterday, MORNING));
        assertThat(refusal.faults())
                .extracting(Fault::toString)
                .containsExactly("from: out-of-range {allowed=≥ 2026-09-28}");
    }

    @Test
    void a_rulebook_may_start_on_a_day_that_is_over_when_the_system_hears_of_it() {
        assertThat(put("2026-09-01").state().terms().from()).isEqualTo("2026-09-01");
    }

    @Test
    void can_be_withdrawn_until_the_day_before_its_first_and_that_stays_on_record() {
        RecordedEdition edition = put("2026-09-29").state();

        Outcome<RecordedEdition, EditionEvent> withdrawn = edition.withdraw("文本有误", MORNING);

        assertThat(withdrawn.events()).containsExactly(new EditionEvent.Withdrawn("文本有误", MORNING));
        assertThat(withdrawn.state().stands()).isFalse();
        assertThat(withdrawn.state().withdrawal()).contains("文本有误");
        assertThat(withdrawn.state().terms()).isEqualTo(edition.terms());
    }

    @Test
    void is_never_taken_back_once_its_first_day_has_come_in_the_city() {
        RecordedEdition edition = put("2026-09-29").state();

        Refusal.RuleBroken refusal = catchThrowableOfType(
                Refusal.RuleBroken.class, () -> edition.withdraw("文本有误", Instant.parse("2026-09-28T16:00:00Z")));

        assertThat(refusal.key()).isEqualTo("R-03.already-in-force");
        assertThat(edition.withdraw("文本有误", Instant.parse("2026-09-28T15:59:59Z"))
                        .state()
                        .stands())
                .isFalse();
    }

    @Test
    void is_withdrawn_once() {
        RecordedEdition withdrawn =
                put("2027-01-01").state().withdraw("文本有误", MORNING).state();

        Refusal.Conflict refusal =
                catchThrowableOfType(Refusal.Conflict.class, () -> withdrawn.withdraw("文本有误", MORNING));

        assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.OUT_OF_ORDER);
        assertThat(refusal.values()).containsEntry("stage", "WITHDRAWN");
    }

    @Test
    void folds_its_journal_to_the_same_state() {
        Outcome<RecordedEdition, EditionEvent> born = put("2027-01-01");
        Outcome<RecordedEdition, EditionEvent> withdrawn = born.state().withdraw("文本有误", MORNING);
        List<EditionEvent> journal = Stream.concat(born.events().stream(), withdrawn.events().stream())
                .toList();

        assertThat(RecordedEdition.fold(ID, journal)).isEqualTo(withdrawn.state());
        assertThat(RecordedEdition.restore(
                        ID, 2, withdrawn.state().terms(), withdrawn.state().withdrawal()))
                .isEqualTo(withdrawn.state());
        assertThatIllegalArgumentException().isThrownBy(() -> RecordedEdition.fold(ID, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> RecordedEdition.fold(ID, withdrawn.events()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> born.state().apply(born.events().get(0)));
    }

    @Test
    void names_every_fault_of_its_terms_at_once() {
        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class,
                () -> new EditionTerms(
                        EditionKind.CALENDAR, "PRC 2027", LocalDate.of(2027, 1, 1), EditionText.of(TEXT), " "));

        assertThat(refusal.faults()).extracting(Fault::location).containsExactly("name", "ground");
    }

    private static Outcome<RecordedEdition, EditionEvent> put(String from) {
        return RecordedEdition.putInForce(ID, terms(from), MORNING);
    }

    private static EditionTerms terms(String from) {
        return new EditionTerms(
                EditionKind.RULEBOOK, "2027", LocalDate.parse(from), EditionText.of(TEXT), "东府办〔2026〕9号");
    }

    private static EditionTerms calendar(String from) {
        return new EditionTerms(EditionKind.CALENDAR, "prc-2027", LocalDate.parse(from), EditionText.of(TEXT), "国办发明电");
    }
}
