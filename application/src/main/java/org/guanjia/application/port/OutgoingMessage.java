package org.guanjia.application.port;

import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.MessageId;

/** A message that was queued, and its way so far. */
public record OutgoingMessage(QueuedMessage message, Dispatch dispatch) {

    public MessageId id() {
        return message.id();
    }

    /** The same message, further on its way. */
    public OutgoingMessage with(Dispatch next) {
        return new OutgoingMessage(message, next);
    }
}
