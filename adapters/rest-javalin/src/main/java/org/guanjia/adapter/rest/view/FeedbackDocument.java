package org.guanjia.adapter.rest.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.MessageHandled;
import org.guanjia.application.wish.query.ReadFeedback;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.RuleId;

/**
 * One piece of feedback that a wish owes.
 *
 * @param rule the rule that asks for it
 * @param due by when; absent where that waits for a calendar
 * @param outgoing the message and its way; absent where the act that it tells of is still owed
 * @param handlings what persons did about it, in order
 */
public record FeedbackDocument(
        WishMessage message,
        RuleId rule,
        Optional<Instant> due,
        Optional<MessageDocument> outgoing,
        List<MessageHandled> handlings) {

    public FeedbackDocument {
        handlings = List.copyOf(handlings);
    }

    static FeedbackDocument of(ReadFeedback.Owed owed) {
        return new FeedbackDocument(
                owed.message(), owed.rule(), owed.due(), owed.outgoing().map(MessageDocument::of), owed.handlings());
    }
}
