package org.guanjia.application.port;

import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.MessageId;

/** A message that was queued, and its way so far. */
public record OutgoingMessage(QueuedMessage message, Dispatch dispatch) implements Outgoing<OutgoingMessage> {

    @Override
    public MessageId id() {
        return message.id();
    }

    @Override
    public OutgoingMessage with(Dispatch next) {
        return new OutgoingMessage(message, next);
    }

    @Override
    public DispatchAdvanced advanced(Dispatch next) {
        return new DispatchAdvanced(id(), next);
    }
}
