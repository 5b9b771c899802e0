package org.guanjia.adapter.rest.view;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.message.MessageOccasion;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.WishId;

/**
 * A message and its way so far.
 *
 * @param message the message of the rulebook that it is (W-10)
 * @param version changes with its stage
 * @param doubts of how many attempts the gateway's answer was lost, so that it may have arrived as many times more
 * @param code what the gateway said in its own words
 */
public record MessageDocument(
        MessageId id,
        WishId about,
        MessageOccasion occasion,
        WishMessage message,
        PersonId recipient,
        Instant queuedAt,
        long version,
        DispatchStage stage,
        Instant since,
        int attempts,
        int doubts,
        Optional<Instant> nextAt,
        Optional<Instant> acceptedAt,
        Optional<DispatchFault> fault,
        Optional<String> code) {

    static MessageDocument of(OutgoingMessage outgoing) {
        QueuedMessage queued = outgoing.message();
        Dispatch dispatch = outgoing.dispatch();
        return new MessageDocument(
                queued.id(),
                queued.about(),
                queued.occasion(),
                queued.occasion().message(),
                queued.recipient(),
                queued.queuedAt(),
                dispatch.version(),
                dispatch.stage(),
                dispatch.since(),
                dispatch.attempts(),
                dispatch.doubts(),
                dispatch.nextAt(),
                dispatch.acceptedAt(),
                dispatch.fault(),
                dispatch.code());
    }
}
