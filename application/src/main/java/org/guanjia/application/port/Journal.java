package org.guanjia.application.port;

import java.time.Instant;
import java.util.List;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;

/**
 * What happened to every aggregate, never changed and never shortened. Folding the entries of an aggregate from its
 * birth gives its stored state.
 */
public interface Journal {

    /** All entries of one aggregate by version, from 1 without a gap; empty where it is unknown. */
    List<Entry> entries(AggregateId id);

    /** One event on record. Its own time of occurrence may lie long before the time it was recorded. */
    record Entry(long version, Event event, Instant recordedAt, String actor) {}
}
