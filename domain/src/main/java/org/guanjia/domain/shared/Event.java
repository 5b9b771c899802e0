package org.guanjia.domain.shared;

import java.time.Instant;

/** A fact in the life of an aggregate. Implemented by records under one sealed interface per aggregate. */
public interface Event {

    /** When it truly happened, which may be long before it was entered. */
    Instant occurredAt();
}
