package org.guanjia.adapter.rest.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.guanjia.application.feed.query.ReadEvents;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.domain.shared.TownCode;

/** What happened next, and where to go on. */
public record EventsDocument(List<HappenedEvent> events, String next, boolean more) {

    private static final ObjectMapper AS_WRITTEN = new ObjectMapper();

    public EventsDocument {
        events = List.copyOf(events);
    }

    /**
     * One event.
     *
     * @param id what it happened to
     * @param version of that, which the event made
     * @param typeVersion of the payload's form
     * @param payload as the journal keeps it
     */
    public record HappenedEvent(
            TownCode town,
            long position,
            String id,
            long version,
            String type,
            int typeVersion,
            Instant occurredAt,
            Instant recordedAt,
            JsonNode payload) {}

    static EventsDocument of(ReadEvents.Answer answer) {
        return new EventsDocument(
                answer.events().stream().map(EventsDocument::event).toList(), answer.next(), answer.more());
    }

    private static HappenedEvent event(FeedEntry entry) {
        return new HappenedEvent(
                entry.town(),
                entry.position(),
                entry.aggregate().text(),
                entry.version(),
                entry.form().type(),
                entry.form().version(),
                entry.occurredAt(),
                entry.recordedAt(),
                payload(entry.form()));
    }

    private static JsonNode payload(FeedEntry.Form form) {
        try {
            return AS_WRITTEN.readTree(form.payload());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Payload of " + form.type() + " is no JSON", damaged);
        }
    }
}
