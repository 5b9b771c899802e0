package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.endedEarly;
import static org.guanjia.adapter.contract.Fixtures.newExtensionId;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.Journal.Entry;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Journal}. */
public abstract class JournalContract {

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void keeps_every_event_in_order_as_it_was() {
        ExtensionId id = newExtensionId();
        var birth = write(recorded(id));
        var end = write(endedEarly(birth.state(), LocalDate.of(2026, 6, 30)));

        assertThat(stores().journal().entries(id))
                .extracting(Entry::event)
                .containsExactly(birth.events().get(0), end.events().get(0));
    }

    @Test
    void numbers_the_entries_of_an_aggregate_from_1_without_a_gap() {
        ExtensionId id = newExtensionId();
        write(endedEarly(write(recorded(id)).state(), LocalDate.of(2026, 6, 30)));

        assertThat(stores().journal().entries(id)).extracting(Entry::version).containsExactly(1L, 2L);
    }

    @Test
    void keeps_who_acted_and_both_times_to_the_microsecond() {
        ExtensionId id = newExtensionId();
        write(recorded(id));

        Entry entry = stores().journal().entries(id).get(0);

        assertThat(entry.actor()).isEqualTo(BUREAU_CLERK.subject());
        assertThat(entry.event().occurredAt()).isEqualTo(MORNING);
        assertThat(entry.recordedAt()).isEqualTo(NOON);
    }

    @Test
    void folds_to_the_stored_state() {
        ExtensionId id = newExtensionId();
        write(endedEarly(write(recorded(id)).state(), LocalDate.of(2026, 6, 30)));

        List<ExtensionEvent> events = stores().journal().entries(id).stream()
                .map(entry -> (ExtensionEvent) entry.event())
                .toList();

        stores().transactions().in(DONGGUAN, Optional.empty(), tx -> {
            RulebookExtension stored = tx.extensions().find(id).orElseThrow();
            assertThat(RulebookExtension.fold(id, events)).isEqualTo(stored);
            return Changes.by(BUREAU_CLERK, NOON, endedEarly(stored, LocalDate.of(2026, 5, 31)));
        });
    }

    @Test
    void knows_nothing_of_an_aggregate_that_was_never_written() {
        assertThat(stores().journal().entries(newExtensionId())).isEmpty();
    }

    private Outcome<RulebookExtension, ExtensionEvent> write(Outcome<RulebookExtension, ExtensionEvent> outcome) {
        stores().transactions().in(DONGGUAN, Optional.empty(), tx -> {
            tx.extensions().find(outcome.state().id());
            return Changes.by(BUREAU_CLERK, NOON, outcome);
        });
        return outcome;
    }
}
