package org.guanjia.application.memory;

import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.EditionView;
import org.guanjia.application.port.EditionViews;
import org.guanjia.application.port.Journal;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.EditionId;

/** The editions among the states, with who and when from the journal. */
final class MemoryEditionViews implements EditionViews {

    private final MemoryStores stores;

    MemoryEditionViews(MemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public Optional<EditionView> find(EditionId id) {
        return stores.stored(RecordedEdition.class, id).map(this::view);
    }

    @Override
    public List<EditionView> list(Optional<EditionKind> kind, Optional<EditionId> after, int limit) {
        return stores.all(RecordedEdition.class).stream()
                .filter(found -> kind.isEmpty() || kind.get() == found.terms().kind())
                .filter(found -> after.isEmpty()
                        || found.id().text().compareTo(after.get().text()) > 0)
                .limit(limit)
                .map(this::view)
                .toList();
    }

    private EditionView view(RecordedEdition edition) {
        List<Journal.Entry> entries = stores.entries(edition.id());
        Journal.Entry birth = entries.get(0);
        Journal.Entry last = entries.get(entries.size() - 1);
        EditionTerms terms = edition.terms();
        return new EditionView(
                edition.id(),
                edition.version(),
                terms.kind(),
                terms.name(),
                terms.from(),
                terms.text().sha256(),
                terms.ground(),
                birth.recordedAt(),
                birth.actor(),
                edition.withdrawal()
                        .map(ground -> new EditionView.Withdrawal(ground, last.recordedAt(), last.actor())));
    }
}
