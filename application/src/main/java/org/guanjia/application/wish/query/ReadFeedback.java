package org.guanjia.application.wish.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.MessageHandled;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.wish.WishScope;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.RuleId;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.StepClock;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.wish.WishStep;

/** Reads what feedback a wish owes its resident, by which rule, and what became of it (M-09). */
@UseCase(id = "read-feedback", everyStaffRole = true)
public final class ReadFeedback {

    private static final Permission PERMISSION = Permission.of(ReadFeedback.class);

    private final WishViews views;
    private final Outbox outbox;
    private final Inputs inputs;

    @Inject
    public ReadFeedback(WishViews views, Outbox outbox, Inputs inputs) {
        this.views = views;
        this.outbox = outbox;
        this.inputs = inputs;
    }

    /** Of which wish. */
    public record Query(@NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /**
     * One piece of feedback that is owed.
     *
     * @param rule the rule that asks for it
     * @param due by when; absent where that waits for a calendar
     * @param outgoing the message and its way; absent where the act that it tells of is still owed
     * @param handlings what persons did about it, in order
     */
    public record Owed(
            WishMessage message,
            RuleId rule,
            Optional<Instant> due,
            Optional<OutgoingMessage> outgoing,
            List<MessageHandled> handlings) {

        public Owed {
            handlings = List.copyOf(handlings);
        }
    }

    /**
     * Everything that was owed so far, in the order in which it was.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     */
    public List<Owed> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        WishId id = WishId.parse(inputs.valid(query).wish());
        WishView view = views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, WishScope.of(view.state(), actor), id.text());
        List<Owed> owed = new ArrayList<>();
        Map<MessageId, List<MessageHandled>> handlings =
                outbox.handlings(id).stream().collect(Collectors.groupingBy(MessageHandled::message));
        outbox.about(id)
                .forEach(message ->
                        owed.add(owed(message, view.state(), handlings.getOrDefault(message.id(), List.of()))));
        view.state().clocks().open(WishStep.RECEIPT).ifPresent(clock -> owed.add(owed(clock)));
        return List.copyOf(owed);
    }

    private static Owed owed(OutgoingMessage outgoing, WishState wish, List<MessageHandled> handlings) {
        WishMessage message = outgoing.message().occasion().message();
        Optional<Instant> due = message == WishMessage.RECEIPT
                ? wish.clocks().steps().stream()
                        .filter(clock -> clock.step() == WishStep.RECEIPT)
                        .reduce((earlier, later) -> later)
                        .flatMap(clock -> clock.deadline().due())
                : Optional.of(outgoing.message().queuedAt());
        return new Owed(message, WishParameters.MESSAGES.rule(), due, Optional.of(outgoing), handlings);
    }

    private static Owed owed(StepClock clock) {
        return new Owed(
                WishMessage.RECEIPT,
                WishParameters.MESSAGES.rule(),
                clock.deadline().due(),
                Optional.empty(),
                List.of());
    }
}
