package org.guanjia.adapter.jdbi;

import java.time.Instant;
import org.guanjia.domain.shared.Event;

/** Writes and reads the events of one aggregate. What was once written can be read for ever. */
interface EventCodec<E extends Event> {

    /** The sealed family that this codec knows. */
    Class<E> family();

    /** What the types of its events start with. */
    String prefix();

    EventText write(E event);

    /**
     * The event again.
     *
     * @throws IllegalStateException if the journal holds a type or version that this release does not know
     */
    E read(EventText text, Instant occurredAt);
}
