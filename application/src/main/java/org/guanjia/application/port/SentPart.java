package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.TownCode;

/**
 * A part of a message that a gateway accepted and named.
 *
 * @param version the version of the dispatch at which it was accepted
 * @param number of the part, from 1
 * @param fate as the first receipt for it said, where one came
 */
public record SentPart(
        MessageId message, long version, int number, SmsReference reference, Optional<SmsReceipt.Fate> fate)
        implements Effect {

    @Override
    public TownCode town() {
        return message.town();
    }
}
