package org.guanjia.domain.edition;

import java.time.Instant;
import java.util.function.Function;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TextForm;

/** What happens to an edition on record. */
public sealed interface EditionEvent extends Event {

    /** One function per kind of event. */
    <R> R fold(Function<PutInForce, R> putInForce, Function<Withdrawn, R> withdrawn);

    /** The city put the edition in force from its first day on. */
    record PutInForce(EditionTerms terms, Instant occurredAt) implements EditionEvent {
        @Override
        public <R> R fold(Function<PutInForce, R> putInForce, Function<Withdrawn, R> withdrawn) {
            return putInForce.apply(this);
        }
    }

    /** The city took it back before its first day came. */
    record Withdrawn(String ground, Instant occurredAt) implements EditionEvent {

        public Withdrawn {
            TextForm.LINE.require(ground, EditionTerms.LONGEST_GROUND);
        }

        @Override
        public <R> R fold(Function<PutInForce, R> putInForce, Function<Withdrawn, R> withdrawn) {
            return withdrawn.apply(this);
        }
    }
}
