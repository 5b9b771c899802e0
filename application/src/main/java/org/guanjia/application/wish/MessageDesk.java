package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.DispatchAdvanced;
import org.guanjia.application.port.MessageHandled;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Where persons take messages in hand that could not be sent. Safe for use by several threads. */
public final class MessageDesk {

    private final Outbox outbox;

    @Inject
    public MessageDesk(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * What becomes true when a person takes a message of the wish that is open in hand.
     *
     * @param next what becomes of it
     * @throws Refusal.NotFound if it is none of the wish's messages
     */
    Changes handled(Actor actor, Sitting sitting, String message, Function<Dispatch, Dispatch> next, Told told) {
        MessageId id = MessageId.parse(message);
        return sitting.beside(id, () -> {
            Dispatch after = next.apply(find(sitting.wish().id(), id).dispatch());
            MessageHandled handled = new MessageHandled(
                    id,
                    after.version(),
                    told.way(),
                    sitting.now().at(),
                    sitting.recordedAt(),
                    actor.subject(),
                    sitting.write(told.note()));
            return List.of(new DispatchAdvanced(id, after), handled);
        });
    }

    private OutgoingMessage find(WishId wish, MessageId id) {
        return outbox.find(id)
                .filter(found -> found.message().about().equals(wish))
                .orElseThrow(() -> new Refusal.NotFound(id.text()));
    }

    /** How the recipient was told, where they were, and what is to be said of it. */
    record Told(Optional<FeedbackWay> way, Optional<String> note) {

        static final Told NOT_YET = new Told(Optional.empty(), Optional.empty());
    }
}
