package org.guanjia.adapter.jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.adapter.jdbi.ChainWalk.Mark;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Place;

/** The audit of one aggregate: its rows by their chain, its state by its rows, its rows by the feed. */
final class CaseAudit {

    private final Place place;
    private final Optional<StoredState> stored;
    private final Optional<Folding> folding;
    private final SealedVersions sealed;
    private final ChainWalk chain = new ChainWalk();
    private Optional<JournalRow> first = Optional.empty();

    CaseAudit(Place place, Optional<StoredState> stored, SealedVersions sealed) {
        this.place = place;
        this.sealed = sealed;
        this.stored = stored;
        this.folding = stored.map(state -> new Folding(state.table()));
    }

    boolean isOf(Place other) {
        return place.equals(other);
    }

    void add(ChainedRow entry) {
        if (first.isEmpty()) {
            first = Optional.of(entry.row());
        }
        chain.add(entry);
        sealed.add(entry);
        folding.ifPresent(fold -> fold.add(entry.row()));
    }

    List<Finding> findings() {
        List<Mark> marks =
                stored.map(state -> chain.marks(state.version(), state.head())).orElseGet(chain::marks);
        List<Mark> all = new ArrayList<>(marks);
        if (marks.stream().allMatch(mark -> mark.what() == Irregularity.HEAD_DIFFERS)) {
            all.addAll(stateMarks());
        }
        sealed.marks().stream().filter(mark -> !all.contains(mark)).forEach(all::add);
        return all.stream()
                .map(mark -> new Finding(place, mark.version(), mark.what()))
                .toList();
    }

    private List<Mark> stateMarks() {
        if (stored.isEmpty()) {
            return List.of(new Mark(chain.last(), Irregularity.STATE_DIFFERS));
        }
        Folding fold = folding.orElseThrow();
        if (fold.unreadable().isPresent()) {
            return List.of(new Mark(fold.unreadable().getAsLong(), Irregularity.UNREADABLE));
        }
        return isWhatEntriesComeTo(stored.get(), fold)
                ? List.of()
                : List.of(new Mark(stored.get().version(), Irregularity.STATE_DIFFERS));
    }

    private boolean isWhatEntriesComeTo(StoredState state, Folding fold) {
        return state.version() == chain.last()
                && state.state().isPresent()
                && state.state().equals(fold.state())
                && first.filter(state::agreesWith).isPresent();
    }
}
