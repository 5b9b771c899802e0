package org.guanjia.domain.shared;

import java.util.List;

/**
 * A thing with a life of its own that guards its invariants. It is immutable: an act decides events, and applying an
 * event yields the next state. Folding the journal of its events from birth gives the same state again.
 *
 * @param <A> the aggregate itself
 * @param <E> its family of events
 */
public interface Aggregate<A extends Aggregate<A, E>, E extends Event> {

    AggregateId id();

    /** The number of events so far; 1 after birth. */
    long version();

    /** The state after one more event of this aggregate. */
    A apply(E event);

    /** The state after these events, together with them. */
    default Outcome<A, E> then(List<E> events) {
        @SuppressWarnings("unchecked") // A is the implementing type itself
        A state = (A) this;
        for (E event : events) {
            state = state.apply(event);
        }
        return new Outcome<>(state, events);
    }
}
