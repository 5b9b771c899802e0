package org.guanjia.application.wish;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.message.MessageOccasion;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.wish.DeliveryEvent;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.GrantEvent;
import org.guanjia.domain.wish.IntakeEvent;
import org.guanjia.domain.wish.WishEvent;

/** Which messages a wish owes its resident, at once (W-10). */
@Enforces("W-10.messages")
final class WishMessages {

    private WishMessages() {}

    /** The occasions for a message in an act, as far as the rulebook has messages for them. */
    static List<MessageOccasion> owedFor(List<WishEvent> events, Rulebook rulebook) {
        List<WishMessage> owed = rulebook.find(WishParameters.MESSAGES).orElse(List.of());
        return events.stream()
                .flatMap(event -> occasionOf(event).stream())
                .filter(occasion -> owed.contains(occasion.message()))
                .toList();
    }

    private static Optional<MessageOccasion> occasionOf(WishEvent event) {
        if (event instanceof IntakeEvent.Acknowledged) {
            return Optional.of(MessageOccasion.RECEIPT);
        }
        if (event instanceof GrantEvent.Refused) {
            return Optional.of(MessageOccasion.REFUSED);
        }
        if (event instanceof DeliveryEvent delivery) {
            return occasionOf(delivery);
        }
        return event instanceof EndingEvent ending ? occasionOf(ending) : Optional.empty();
    }

    private static Optional<MessageOccasion> occasionOf(DeliveryEvent event) {
        if (event instanceof DeliveryEvent.Evaluated evaluated) {
            return Optional.of(
                    evaluated.evaluation().dissatisfied()
                            ? MessageOccasion.EVALUATED_DISSATISFIED
                            : MessageOccasion.EVALUATED);
        }
        return event instanceof DeliveryEvent.PartDelivered part
                        && part.evaluation().isPresent()
                ? Optional.of(MessageOccasion.DELIVERED)
                : Optional.empty();
    }

    private static Optional<MessageOccasion> occasionOf(EndingEvent event) {
        if (event instanceof EndingEvent.SolvedByPolicy) {
            return Optional.of(MessageOccasion.SOLVED_BY_POLICY);
        }
        if (event instanceof EndingEvent.Merged) {
            return Optional.of(MessageOccasion.MERGED);
        }
        if (event instanceof EndingEvent.Converted) {
            return Optional.of(MessageOccasion.CONVERTED);
        }
        return event instanceof EndingEvent.ComplaintDecided decided
                ? Optional.of(
                        decided.whole().isPresent()
                                ? MessageOccasion.COMPLAINT_UPHELD
                                : MessageOccasion.COMPLAINT_REJECTED)
                : Optional.empty();
    }
}
