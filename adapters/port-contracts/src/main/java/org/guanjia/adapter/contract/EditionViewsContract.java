package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.EditionFixtures.newTerms;
import static org.guanjia.adapter.contract.EditionFixtures.put;
import static org.guanjia.adapter.contract.EditionFixtures.write;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.EditionView;
import org.guanjia.application.port.EditionViews;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.EditionId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link EditionViews}. */
public abstract class EditionViewsContract {

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void shows_what_stands_and_who_put_it_on_record_when() {
        RecordedEdition edition = written(EditionKind.CALENDAR);

        assertThat(stores().editionViews().find(edition.id())).contains(view(edition, Optional.empty()));
    }

    @Test
    void shows_who_withdrew_it_when_and_why() {
        RecordedEdition withdrawn = write(
                        stores(), written(EditionKind.RULEBOOK).withdraw("文本有误", NOON))
                .state();

        assertThat(stores().editionViews().find(withdrawn.id()))
                .contains(
                        view(withdrawn, Optional.of(new EditionView.Withdrawal("文本有误", NOON, BUREAU_CLERK.subject()))));
    }

    @Test
    void shows_nothing_under_an_unknown_id() {
        assertThat(stores().editionViews().find(new EditionId(DONGGUAN, newUlid())))
                .isEmpty();
    }

    @Test
    void pages_through_a_kind_without_skipping_or_repeating_and_shows_withdrawn_ones_too() {
        List<EditionId> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(written(EditionKind.POLICY_LIST).id());
        }
        write(stores(), written(EditionKind.POLICY_LIST).withdraw("文本有误", NOON));
        written(EditionKind.RULEBOOK);

        List<EditionView> read = new ArrayList<>();
        Optional<EditionId> after = Optional.empty();
        List<EditionView> page;
        do {
            page = stores().editionViews().list(Optional.of(EditionKind.POLICY_LIST), after, 2);
            read.addAll(page);
            after = Optional.of(read.get(read.size() - 1).id());
        } while (page.size() == 2);

        assertThat(read)
                .extracting(EditionView::id)
                .doesNotHaveDuplicates()
                .containsSubsequence(written)
                .isSortedAccordingTo((left, right) -> left.text().compareTo(right.text()));
        assertThat(read).extracting(EditionView::kind).containsOnly(EditionKind.POLICY_LIST);
        assertThat(read).anyMatch(view -> view.withdrawal().isPresent());
    }

    @Test
    void lists_all_kinds_where_none_is_named() {
        RecordedEdition rulebook = written(EditionKind.RULEBOOK);
        RecordedEdition calendar = written(EditionKind.CALENDAR);

        assertThat(stores().editionViews().list(Optional.empty(), Optional.empty(), 10_000))
                .extracting(EditionView::id)
                .contains(rulebook.id(), calendar.id());
    }

    private RecordedEdition written(EditionKind kind) {
        return write(stores(), put(newTerms(kind))).state();
    }

    private static EditionView view(RecordedEdition edition, Optional<EditionView.Withdrawal> withdrawal) {
        EditionTerms terms = edition.terms();
        return new EditionView(
                edition.id(),
                edition.version(),
                terms.kind(),
                terms.name(),
                terms.from(),
                terms.text().sha256(),
                terms.ground(),
                NOON,
                BUREAU_CLERK.subject(),
                withdrawal);
    }
}
