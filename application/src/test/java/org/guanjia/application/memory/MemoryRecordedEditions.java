package org.guanjia.application.memory;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** The editions among the states. */
final class MemoryRecordedEditions implements RecordedEditions {

    private final MemoryStores stores;

    MemoryRecordedEditions(MemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public Set<EditionId> standing(TownCode city) {
        return stores.all(RecordedEdition.class).stream()
                .filter(edition -> edition.stands() && edition.id().town().equals(city))
                .map(RecordedEdition::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<RecordedEdition> find(EditionId id) {
        return stores.stored(RecordedEdition.class, id);
    }

    /** Refuses a new edition whose name or first day a standing one of its kind has. */
    static void requireNew(Outcome<?, ?> outcome, Collection<Aggregate<?, ?>> states) {
        if (outcome.versionBefore() == 0
                && outcome.state() instanceof RecordedEdition edition
                && states.stream().anyMatch(state -> clashes(edition, state))) {
            throw Refusal.Conflict.staleVersion(0);
        }
    }

    private static boolean clashes(RecordedEdition edition, Aggregate<?, ?> state) {
        return state instanceof RecordedEdition other
                && other.stands()
                && other.id().town().equals(edition.id().town())
                && other.terms().kind() == edition.terms().kind()
                && (other.terms().name().equals(edition.terms().name())
                        || other.terms().from().equals(edition.terms().from()));
    }
}
