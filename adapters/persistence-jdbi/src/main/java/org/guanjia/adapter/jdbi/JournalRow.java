package org.guanjia.adapter.jdbi;

import java.time.Instant;

/** A row of the journal without its hash. */
record JournalRow(
        String town,
        String aggregate,
        long version,
        EventText text,
        Instant occurredAt,
        Instant recordedAt,
        String actor) {}
