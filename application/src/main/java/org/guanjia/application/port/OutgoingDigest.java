package org.guanjia.application.port;

import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.MessageId;

/** A digest that was queued, and its way so far. */
public record OutgoingDigest(QueuedDigest digest, Dispatch dispatch) implements Outgoing<OutgoingDigest> {

    @Override
    public MessageId id() {
        return digest.id();
    }

    @Override
    public OutgoingDigest with(Dispatch next) {
        return new OutgoingDigest(digest, next);
    }

    @Override
    public DigestAdvanced advanced(Dispatch next) {
        return new DigestAdvanced(digest, next);
    }
}
