package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.endedEarly;
import static org.guanjia.adapter.contract.Fixtures.newExtensionId;
import static org.guanjia.adapter.contract.Fixtures.newRulebookId;
import static org.guanjia.adapter.contract.Fixtures.recorded;
import static org.guanjia.adapter.contract.Fixtures.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link ExtensionViews}. */
public abstract class ExtensionViewsContract {

    private final RulebookId paged = newRulebookId();

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void shows_what_stands_and_who_put_it_on_record_when() {
        ExtensionId id = newExtensionId();
        var written = write(recorded(id));
        write(endedEarly(written.state(), LocalDate.of(2026, 6, 30)));

        assertThat(stores().extensionViews().find(id))
                .contains(new ExtensionView(
                        id,
                        2,
                        endedEarly(written.state(), LocalDate.of(2026, 6, 30))
                                .state()
                                .terms(),
                        NOON,
                        BUREAU_CLERK.subject()));
    }

    @Test
    void shows_nothing_under_an_unknown_id() {
        assertThat(stores().extensionViews().find(newExtensionId())).isEmpty();
    }

    @Test
    void pages_through_the_extensions_of_a_rulebook_without_skipping_or_repeating() {
        List<ExtensionId> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ExtensionId id = newExtensionId();
            write(recorded(id, terms(paged)));
            written.add(id);
        }
        write(recorded(newExtensionId()));

        List<ExtensionId> read = new ArrayList<>();
        Optional<ExtensionId> after = Optional.empty();
        List<ExtensionView> page;
        do {
            page = stores().extensionViews().list(Optional.of(paged), after, 2);
            page.forEach(view -> read.add(view.id()));
            after = Optional.of(read.get(read.size() - 1));
        } while (page.size() == 2);

        assertThat(read).containsExactlyElementsOf(written);
    }

    @Test
    void finds_the_extensions_that_cover_a_day_both_ends_included() {
        ExtensionId id = newExtensionId();
        var written = write(recorded(id, terms(new RulebookId("2033"))));
        write(endedEarly(written.state(), LocalDate.of(2026, 6, 30)));

        assertThat(covering(LocalDate.of(2025, 12, 31))).doesNotContain(id);
        assertThat(covering(LocalDate.of(2026, 1, 1))).contains(id);
        assertThat(covering(LocalDate.of(2026, 6, 30))).contains(id);
        assertThat(covering(LocalDate.of(2026, 7, 1))).doesNotContain(id);
    }

    @Test
    void finds_the_extensions_that_cover_any_of_several_days() {
        ExtensionId id = newExtensionId();
        write(recorded(id, terms(new RulebookId("2034"))));
        LocalDate first = LocalDate.of(2026, 1, 1);

        assertThat(covering(first.minusDays(9), first.minusDays(1))).doesNotContain(id);
        assertThat(covering(first.minusDays(9), first)).contains(id);
        assertThat(covering(first.plusDays(1), first.plusDays(2))).contains(id);
        assertThat(covering(first.minusDays(9), first.plusYears(9))).contains(id);
    }

    @Test
    void lists_all_rulebooks_where_none_is_named() {
        ExtensionId id = newExtensionId();
        write(recorded(id, terms(new RulebookId("2032"))));

        assertThat(stores().extensionViews().list(Optional.empty(), Optional.empty(), 10_000))
                .extracting(ExtensionView::id)
                .contains(id)
                .isSortedAccordingTo((left, right) -> left.text().compareTo(right.text()));
    }

    private List<ExtensionId> covering(LocalDate day) {
        return covering(day, day);
    }

    private List<ExtensionId> covering(LocalDate first, LocalDate last) {
        return stores().extensionViews().covering(first, last).stream()
                .map(ExtensionView::id)
                .toList();
    }

    private Outcome<RulebookExtension, ExtensionEvent> write(Outcome<RulebookExtension, ExtensionEvent> outcome) {
        stores().transactions().in(DONGGUAN, Optional.empty(), tx -> {
            tx.extensions().find(outcome.state().id());
            return Changes.by(BUREAU_CLERK, NOON, outcome);
        });
        return outcome;
    }
}
