package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.EditionFixtures.TEXT;
import static org.guanjia.adapter.contract.EditionFixtures.newTerms;
import static org.guanjia.adapter.contract.EditionFixtures.put;
import static org.guanjia.adapter.contract.EditionFixtures.terms;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.domain.edition.EditionEvent;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link RecordedEditions}, within transactions and elsewhere. */
public abstract class RecordedEditionsContract {

    private static final TownCode QISHI = new TownCode("441900105");

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void finds_an_edition_exactly_as_it_was_put_on_record() {
        RecordedEdition edition = write(put(newTerms(EditionKind.RULEBOOK))).state();

        assertThat(stores().editions().find(edition.id())).contains(edition);
        assertThat(foundWithin(DONGGUAN, edition.id())).contains(edition);
        assertThat(stores().editions()
                        .find(edition.id())
                        .orElseThrow()
                        .terms()
                        .text()
                        .content())
                .isEqualTo(TEXT);
    }

    @Test
    void keeps_the_longest_text_there_can_be() {
        EditionTerms some = newTerms(EditionKind.POLICY_LIST);
        EditionTerms terms = terms(some.kind(), some.name(), some.from(), "\"".repeat(EditionText.LONGEST));
        RecordedEdition edition = write(put(terms)).state();

        assertThat(stores().editions().find(edition.id())).contains(edition);
        assertThat(stores().journal().entries(edition.id())).hasSize(1);
    }

    @Test
    void finds_nothing_under_an_id_that_was_never_written() {
        EditionId unknown = new EditionId(DONGGUAN, newUlid());

        assertThat(stores().editions().find(unknown)).isEmpty();
        assertThat(foundWithin(DONGGUAN, unknown)).isEmpty();
    }

    @Test
    void an_edition_stands_from_the_moment_it_is_on_record_until_it_is_withdrawn() {
        RecordedEdition edition = write(put(newTerms(EditionKind.CALENDAR))).state();
        assertThat(standing()).contains(edition.id());

        RecordedEdition withdrawn = write(edition.withdraw("文本有误", NOON)).state();

        assertThat(standing()).doesNotContain(edition.id());
        assertThat(stores().editions().find(edition.id())).contains(withdrawn);
    }

    @Test
    void a_decision_of_any_town_sees_what_its_city_put_in_force() {
        RecordedEdition edition = write(put(newTerms(EditionKind.RULEBOOK))).state();

        assertThat(standingWithin(QISHI)).contains(edition.id());
        assertThat(foundWithin(QISHI, edition.id())).contains(edition);
    }

    @Test
    void another_city_has_editions_of_its_own() {
        TownCode shenzhen = new TownCode("440300000");
        RecordedEdition edition = write(put(newTerms(EditionKind.RULEBOOK))).state();
        EditionId namesake = new EditionId(shenzhen, newUlid());

        stores().transactions()
                .in(
                        shenzhen,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK, NOON, RecordedEdition.putInForce(namesake, edition.terms(), MORNING)));

        assertThat(stores().editions().standing(shenzhen)).contains(namesake).doesNotContain(edition.id());
        assertThat(standing()).contains(edition.id()).doesNotContain(namesake);
    }

    @Test
    void takes_neither_a_name_nor_a_first_day_twice_for_one_kind() {
        EditionTerms taken = write(put(newTerms(EditionKind.RULEBOOK))).state().terms();
        EditionTerms other = newTerms(EditionKind.RULEBOOK);
        Set<EditionId> before = standing();

        assertRefused(put(terms(EditionKind.RULEBOOK, taken.name(), other.from(), TEXT)));
        assertRefused(put(terms(EditionKind.RULEBOOK, other.name(), taken.from(), TEXT)));

        assertThat(standing()).isEqualTo(before);
        write(put(terms(EditionKind.CALENDAR, taken.name(), taken.from(), TEXT)));
    }

    @Test
    void a_withdrawn_edition_gives_back_its_name_and_its_first_day() {
        RecordedEdition first = write(put(newTerms(EditionKind.POLICY_LIST))).state();
        write(first.withdraw("文本有误", NOON));

        RecordedEdition second = write(put(first.terms())).state();

        assertThat(standing()).contains(second.id()).doesNotContain(first.id());
        write(second.withdraw("又有误", NOON));
        assertThat(standing()).doesNotContain(second.id());
    }

    @Test
    void of_editions_that_race_for_a_first_day_one_is_put_in_force() {
        EditionTerms terms = newTerms(EditionKind.RULEBOOK);
        Set<EditionId> before = standing();

        List<Boolean> won = Runners.race(4, runner -> () -> {
            try {
                write(put(terms(EditionKind.RULEBOOK, terms.name() + "-" + runner, terms.from(), TEXT)));
                return true;
            } catch (Refusal.Conflict lost) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(standing()).hasSize(before.size() + 1);
    }

    @Test
    void its_journal_folds_to_the_stored_state() {
        RecordedEdition edition = write(put(newTerms(EditionKind.RULEBOOK))).state();
        write(edition.withdraw("文本有误", NOON));

        List<EditionEvent> events = stores().journal().entries(edition.id()).stream()
                .map(entry -> (EditionEvent) entry.event())
                .toList();

        assertThat(stores().editions().find(edition.id())).contains(RecordedEdition.fold(edition.id(), events));
    }

    private Set<EditionId> standing() {
        return stores().editions().standing(DONGGUAN);
    }

    private void assertRefused(Outcome<RecordedEdition, EditionEvent> outcome) {
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> write(outcome));
        assertThat(stores().editions().find(outcome.state().id())).isEmpty();
        assertThat(stores().journal().entries(outcome.state().id())).isEmpty();
    }

    private Optional<RecordedEdition> foundWithin(TownCode partition, EditionId id) {
        return within(partition, editions -> editions.find(id));
    }

    private Set<EditionId> standingWithin(TownCode partition) {
        return within(partition, editions -> editions.standing(DONGGUAN));
    }

    private <T> T within(TownCode partition, Function<RecordedEditions, T> question) {
        List<T> answers = new ArrayList<>();
        stores().transactions().in(partition, Optional.empty(), tx -> {
            answers.clear();
            answers.add(question.apply(tx.editions()));
            return Changes.by(BUREAU_CLERK, NOON, recorded(new ExtensionId(partition, newUlid())));
        });
        return answers.get(0);
    }

    private Outcome<RecordedEdition, EditionEvent> write(Outcome<RecordedEdition, EditionEvent> outcome) {
        return EditionFixtures.write(stores(), outcome);
    }
}
