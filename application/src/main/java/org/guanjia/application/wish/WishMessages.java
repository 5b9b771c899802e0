package org.guanjia.application.wish;

import java.util.List;
import java.util.Optional;
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

    /** The messages of an act, as far as the rulebook has them. */
    static List<WishMessage> owedFor(List<WishEvent> events, Rulebook rulebook) {
        List<WishMessage> owed = rulebook.find(WishParameters.MESSAGES).orElse(List.of());
        return events.stream()
                .flatMap(event -> messageOf(event).stream())
                .filter(owed::contains)
                .toList();
    }

    private static Optional<WishMessage> messageOf(WishEvent event) {
        if (event instanceof IntakeEvent.Acknowledged) {
            return Optional.of(WishMessage.RECEIPT);
        }
        if (event instanceof DeliveryEvent.Evaluated) {
            return Optional.of(WishMessage.SURVEY_RESULT);
        }
        return isResult(event) ? Optional.of(WishMessage.RESULT) : Optional.empty();
    }

    private static boolean isResult(WishEvent event) {
        return event instanceof GrantEvent.Refused
                || event instanceof EndingEvent.SolvedByPolicy
                || event instanceof EndingEvent.Merged
                || event instanceof EndingEvent.Converted
                || event instanceof EndingEvent.ComplaintDecided
                || (event instanceof DeliveryEvent.PartDelivered part
                        && part.evaluation().isPresent());
    }
}
