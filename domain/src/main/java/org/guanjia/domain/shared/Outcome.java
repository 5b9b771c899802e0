package org.guanjia.domain.shared;

import java.util.List;
import java.util.stream.Stream;

/** What an act on an aggregate came to: the state after it and the events that led there, in order. */
public record Outcome<A extends Aggregate<A, E>, E extends Event>(A state, List<E> events) {

    public Outcome {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > state.version()) {
            throw new IllegalArgumentException(
                    "Outcome of " + state.id() + " has " + events.size() + " events at version " + state.version());
        }
    }

    /**
     * This act, and then another one.
     *
     * @throws IllegalArgumentException if that was not decided on the state that this one came to
     */
    public Outcome<A, E> and(Outcome<A, E> next) {
        if (!next.state().id().equals(state.id()) || next.versionBefore() != state.version()) {
            throw new IllegalArgumentException("Outcome of " + next.state().id() + " does not follow " + state.id());
        }
        return new Outcome<>(
                next.state(),
                Stream.concat(events.stream(), next.events().stream()).toList());
    }

    /** The version that the act was decided on; 0 at birth. */
    public long versionBefore() {
        return state.version() - events.size();
    }
}
