package org.guanjia.adapter.rest.view;

import java.time.Instant;
import java.util.List;
import org.guanjia.adapter.rest.json.ReadModels;
import org.guanjia.application.port.Journal;
import org.guanjia.application.wish.query.ReadTimeline.Timeline;
import org.guanjia.domain.wish.WishEvent;

/** Everything on record of a wish, in order, and the messages that it owed its resident. */
public record TimelineDocument(List<Entry> entries, List<MessageDocument> messages) {

    public TimelineDocument {
        entries = List.copyOf(entries);
        messages = List.copyOf(messages);
    }

    /**
     * One event.
     *
     * @param event what happened, in kebab-case
     * @param actor the subject of who did it
     * @param details what went on record with it
     */
    public record Entry(
            long version, String event, Instant occurredAt, Instant recordedAt, String actor, WishEvent details) {}

    static TimelineDocument of(Timeline timeline) {
        return new TimelineDocument(
                timeline.entries().stream().map(TimelineDocument::entry).toList(),
                timeline.messages().stream().map(MessageDocument::of).toList());
    }

    private static Entry entry(Journal.Entry entry) {
        WishEvent event = (WishEvent) entry.event();
        return new Entry(
                entry.version(),
                ReadModels.nameOf(event.getClass()),
                event.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                event);
    }
}
