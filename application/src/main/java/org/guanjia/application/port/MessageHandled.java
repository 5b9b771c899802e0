package org.guanjia.application.port;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.TownCode;

/**
 * What a person did about a message that could not be sent; kept for good.
 *
 * @param version of the dispatch that it led to
 * @param told how the recipient was told; absent where the message was sent anew
 * @param occurredAt when it was done, which may be before it was entered
 * @param actor the subject of who did it
 * @param note in the vault
 */
public record MessageHandled(
        MessageId message,
        long version,
        Optional<FeedbackWay> told,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        Optional<PersonalTextId> note)
        implements Effect {

    @Override
    public TownCode town() {
        return message.town();
    }
}
