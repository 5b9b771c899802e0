package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.message.MessageOccasion;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * A message that a wish owes its resident (W-10), on its way out. It holds references only: its text is made when it is
 * sent.
 *
 * @param queuedAt the moment of the act that it tells of
 */
public record QueuedMessage(MessageId id, WishId about, MessageOccasion occasion, PersonId recipient, Instant queuedAt)
        implements Effect {

    @Override
    public TownCode town() {
        return id.town();
    }
}
