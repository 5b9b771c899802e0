package org.guanjia.domain.shared;

import java.util.List;

/** What an act on an aggregate came to: the state after it and the events that led there, in order. */
public record Outcome<A extends Aggregate<A, E>, E extends Event>(A state, List<E> events) {

    public Outcome {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > state.version()) {
            throw new IllegalArgumentException(
                    "Outcome of " + state.id() + " has " + events.size() + " events at version " + state.version());
        }
    }

    /** The version that the act was decided on; 0 at birth. */
    public long versionBefore() {
        return state.version() - events.size();
    }
}
