package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.List;
import org.guanjia.domain.edition.EditionEvent;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.staff.OfficeRegisterEvent;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.wish.WishEvent;

/** All codecs there are. */
final class EventCodecs {

    private static final List<EventCodec<?>> ALL = List.of(
            EventCodec.of(ExtensionEvent.class, "extension"),
            EventCodec.of(EditionEvent.class, "edition"),
            EventCodec.of(StaffEvent.class, "staff"),
            EventCodec.of(OfficeRegisterEvent.class, "office-register"),
            EventCodec.of(WishEvent.class, "wish"));

    private EventCodecs() {}

    static EventText write(Event event) {
        return ALL.stream()
                .filter(codec -> codec.family().isInstance(event))
                .findFirst()
                .map(codec -> codec.write(event))
                .orElseThrow(() -> new IllegalStateException("No codec for " + event.getClass()));
    }

    static Event read(EventText text, Instant occurredAt) {
        EventCodec<?> known = ALL.stream()
                .filter(codec -> text.type().startsWith(codec.prefix()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Journal holds an unknown event: " + text.type()));
        return Stored.intact("event " + text.type(), () -> known.read(text, occurredAt));
    }
}
