package org.guanjia.bootstrap.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.port.Journal;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.wish.DeliveryEvent;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.GrantEvent;
import org.guanjia.domain.wish.IntakeEvent;

/** The messages that a journal owes (W-10), told from its events alone. */
final class Owed {

    private static final Map<Class<? extends Event>, WishMessage> BY_EVENT = Map.of(
            IntakeEvent.Acknowledged.class, WishMessage.RECEIPT,
            GrantEvent.Refused.class, WishMessage.RESULT,
            EndingEvent.ComplaintDecided.class, WishMessage.RESULT,
            EndingEvent.SolvedByPolicy.class, WishMessage.RESULT,
            EndingEvent.Merged.class, WishMessage.RESULT,
            EndingEvent.Converted.class, WishMessage.RESULT,
            DeliveryEvent.Evaluated.class, WishMessage.SURVEY_RESULT);

    private Owed() {}

    static List<WishMessage> by(List<Journal.Entry> entries) {
        return entries.stream().map(Journal.Entry::event).flatMap(Owed::by).toList();
    }

    private static Stream<WishMessage> by(Event event) {
        boolean lastPart = event instanceof DeliveryEvent.PartDelivered part
                && part.evaluation().isPresent();
        return lastPart ? Stream.of(WishMessage.RESULT) : Optional.ofNullable(BY_EVENT.get(event.getClass())).stream();
    }
}
