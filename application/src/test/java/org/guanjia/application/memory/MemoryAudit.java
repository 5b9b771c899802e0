package org.guanjia.application.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.Journal.Entry;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;

/** Applies the entries that came after an aggregate's birth once more. There is no chain in memory to be examined. */
final class MemoryAudit implements JournalAudit {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::town).thenComparing(Place::aggregate);

    private final Object lock;
    private final Map<AggregateId, Aggregate<?, ?>> births;
    private final Map<AggregateId, Aggregate<?, ?>> states;
    private final Map<AggregateId, List<Entry>> journal;

    /** An audit of what these hold, which changes only under that lock. */
    MemoryAudit(
            Object lock,
            Map<AggregateId, Aggregate<?, ?>> births,
            Map<AggregateId, Aggregate<?, ?>> states,
            Map<AggregateId, List<Entry>> journal) {
        this.lock = lock;
        this.births = births;
        this.states = states;
        this.journal = journal;
    }

    @Override
    public Part examine(Scope scope, Optional<Place> after, int limit) {
        synchronized (lock) {
            List<AggregateId> left = births.keySet().stream()
                    .filter(id -> scope.holds(id.town().text()))
                    .filter(id -> after.isEmpty() || ORDER.compare(place(id), after.get()) > 0)
                    .sorted(Comparator.comparing(MemoryAudit::place, ORDER))
                    .toList();
            List<Finding> findings = new ArrayList<>();
            long entries = 0;
            int examined = 0;
            while (examined < left.size() && entries < limit) {
                AggregateId id = left.get(examined);
                entries += journal.get(id).size();
                judge(id).ifPresent(findings::add);
                examined++;
            }
            boolean goesOn = examined < left.size();
            return new Part(
                    examined,
                    entries,
                    findings,
                    goesOn ? Optional.of(place(left.get(examined - 1))) : Optional.empty());
        }
    }

    private Optional<Finding> judge(AggregateId id) {
        Aggregate<?, ?> stored = states.get(id);
        return fold(id).equals(stored)
                ? Optional.empty()
                : Optional.of(new Finding(place(id), stored.version(), Irregularity.STATE_DIFFERS));
    }

    private Aggregate<?, ?> fold(AggregateId id) {
        Aggregate<?, ?> state = births.get(id);
        List<Entry> entries = journal.get(id);
        for (Entry entry : entries.subList((int) state.version(), entries.size())) {
            state = apply(state, entry.event());
        }
        return state;
    }

    @SuppressWarnings("unchecked") // an aggregate's entries are its own events
    private static <A extends Aggregate<A, E>, E extends Event> Aggregate<?, ?> apply(
            Aggregate<?, ?> state, Event event) {
        return ((A) state).apply((E) event);
    }

    private static Place place(AggregateId id) {
        return new Place(id.town().text(), id.ulid().text());
    }
}
