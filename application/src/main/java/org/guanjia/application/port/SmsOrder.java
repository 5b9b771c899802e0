package org.guanjia.application.port;

import org.guanjia.domain.message.MessageText;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PhoneNumber;

/**
 * A message to send. It is personal data: its string shows neither the number nor the text.
 *
 * @param id the same however often the message is sent
 */
public record SmsOrder(MessageId id, PhoneNumber recipient, MessageText text) {

    /** @throws IllegalArgumentException if the number cannot receive text messages */
    public SmsOrder {
        if (!recipient.canReceiveSms()) {
            throw new IllegalArgumentException("SmsOrder " + id + " goes to a number without text messages");
        }
    }

    @Override
    public String toString() {
        return "SmsOrder[" + id + ", " + recipient.masked() + "]";
    }
}
