package org.guanjia.domain.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TextForm;

/** What happens to an extension. */
public sealed interface ExtensionEvent extends Event {

    /** One function per kind of event. */
    <R> R fold(Function<Recorded, R> recorded, Function<EndedEarly, R> endedEarly);

    /** The city put the extension on record. */
    record Recorded(ExtensionTerms terms, Instant occurredAt) implements ExtensionEvent {
        @Override
        public <R> R fold(Function<Recorded, R> recorded, Function<EndedEarly, R> endedEarly) {
            return recorded.apply(this);
        }
    }

    /**
     * The city let it end earlier than first said.
     *
     * @param lastDay the new last day, inclusive
     */
    record EndedEarly(LocalDate lastDay, String ground, Instant occurredAt) implements ExtensionEvent {

        public EndedEarly {
            TextForm.LINE.require(ground, ExtensionTerms.LONGEST_GROUND);
        }

        @Override
        public <R> R fold(Function<Recorded, R> recorded, Function<EndedEarly, R> endedEarly) {
            return endedEarly.apply(this);
        }
    }
}
