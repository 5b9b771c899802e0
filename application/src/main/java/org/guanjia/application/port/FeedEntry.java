package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TownCode;

/**
 * An event with its place in the feed of its town.
 *
 * @param position from 1, counted for each town
 * @param version of the aggregate, which the event made
 * @param form the event as the journal keeps it
 * @param recordedAt when it was entered
 */
public record FeedEntry(
        TownCode town, long position, AggregateId aggregate, long version, Event event, Form form, Instant recordedAt) {

    /**
     * An event as it was written down.
     *
     * @param type stable name of the kind of event, such as {@code wish.acknowledged}
     * @param version of the payload's form, from 1
     * @param payload canonical JSON without the time of occurrence, and without anything personal
     */
    public record Form(String type, int version, String payload) {}

    /** When it truly happened. */
    public Instant occurredAt() {
        return event.occurredAt();
    }
}
