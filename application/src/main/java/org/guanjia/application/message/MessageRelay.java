package org.guanjia.application.message;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.guanjia.application.message.MessageWriter.Letter;
import org.guanjia.application.port.DispatchAdvanced;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.SentPart;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReference;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.unattended.OwnRecord;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;

/**
 * Sends what waits in the outbox, at least once. Any number of relays may run, in any number of processes: who takes a
 * message first writes that down before sending it, so that a message is sent twice only where it is not known whether it
 * was sent, which stands on its record as a doubt. Safe for use by several threads.
 */
public final class MessageRelay {

    /** Under this name stands on record what is done with messages. */
    static final String SUBJECT = "guanjia-relay";

    private static final int PAGE = 100;

    private final Outbox outbox;
    private final OwnRecord record;
    private final MessageWriter writer;
    private final Optional<SmsGateway> gateway;
    private final InstantSource clock;
    private final Set<TownCode> towns;
    private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.MIN);

    @Inject
    public MessageRelay(
            Outbox outbox,
            Transactions transactions,
            MessageWriter writer,
            Optional<SmsGateway> gateway,
            InstantSource clock,
            Region region) {
        this.outbox = outbox;
        this.record = new OwnRecord(transactions, SUBJECT);
        this.writer = writer;
        this.gateway = gateway;
        this.clock = clock;
        this.towns = Set.copyOf(region.partitions());
    }

    /**
     * Sends what is due now. Where the gateway lets nothing through, the rest waits for as long as it says; where there is none,
     * all waits.
     *
     * @return how many messages the gateway took
     */
    public int tick() {
        int taken = 0;
        List<OutgoingMessage> page = due();
        while (!page.isEmpty() && isOpen()) {
            boolean any = false;
            for (OutgoingMessage message : page) {
                Optional<OutgoingMessage> mine = isOpen() ? take(message) : Optional.empty();
                any |= mine.isPresent();
                taken += mine.filter(this::send).isPresent() ? 1 : 0;
            }
            page = any && page.size() == PAGE ? due() : List.of();
        }
        return taken;
    }

    private List<OutgoingMessage> due() {
        return isOpen() ? outbox.due(towns, clock.instant(), PAGE) : List.of();
    }

    private boolean isOpen() {
        return gateway.isPresent() && !clock.instant().isBefore(closedUntil.get());
    }

    /** Empty where somebody else has it, or nobody is to send it any more. */
    private Optional<OutgoingMessage> take(OutgoingMessage message) {
        Dispatch begun = message.dispatch().begun(clock.instant());
        return advance(message, begun, List.of()) && begun.stage() == DispatchStage.SENDING
                ? Optional.of(message.with(begun))
                : Optional.empty();
    }

    /** Whether the gateway took it. */
    private boolean send(OutgoingMessage message) {
        Letter letter = writer.write(message.message());
        if (letter.order().isEmpty()) {
            DispatchFault fault = letter.fault().orElseThrow();
            Instant now = clock.instant();
            advance(
                    message,
                    fault == DispatchFault.RECIPIENT_ERASED
                            ? message.dispatch().dropped(now)
                            : message.dispatch().held(fault, Optional.empty(), now),
                    List.of());
            return false;
        }
        return isStillOurs(message) && send(message, letter.order().get());
    }

    /** Whoever was held up too long leaves it to whoever takes it next. */
    private boolean isStillOurs(OutgoingMessage message) {
        return clock.instant()
                .plus(SmsGateway.PATIENCE)
                .isBefore(message.dispatch().nextAt().orElseThrow());
    }

    private boolean send(OutgoingMessage message, SmsOrder order) {
        SmsOutcome outcome = gateway.orElseThrow().send(order);
        Instant now = clock.instant();
        Step step = outcome.fold(new After(message.dispatch(), now));
        if (!step.pause().isZero()) {
            closedUntil.accumulateAndGet(now.plus(step.pause()), (one, other) -> one.isAfter(other) ? one : other);
        }
        List<Effect> parts = new ArrayList<>();
        for (SmsReference reference : step.references()) {
            parts.add(new SentPart(
                    message.id(), step.dispatch().version(), parts.size() + 1, reference, Optional.empty()));
        }
        advance(message, step.dispatch(), parts);
        return step.dispatch().stage() == DispatchStage.ACCEPTED;
    }

    /** Whether it came a step further by us; if not, somebody else has it. */
    private boolean advance(OutgoingMessage message, Dispatch next, List<Effect> more) {
        List<Effect> effects = new ArrayList<>();
        effects.add(new DispatchAdvanced(message.id(), next));
        effects.addAll(more);
        return record.writeFirst(message.id(), next.since(), effects);
    }

    /**
     * What follows from an answer.
     *
     * @param pause for how long nothing else needs to be tried
     */
    private record Step(Dispatch dispatch, List<SmsReference> references, Duration pause) {

        static Step of(Dispatch dispatch) {
            return new Step(dispatch, List.of(), Duration.ZERO);
        }
    }

    private record After(Dispatch sending, Instant now) implements SmsOutcome.Cases<Step> {

        @Override
        public Step accepted(SmsOutcome.Accepted outcome) {
            return new Step(sending.accepted(now), outcome.references(), Duration.ZERO);
        }

        @Override
        public Step refused(SmsOutcome.Refused outcome) {
            DispatchFault fault = switch (outcome.reason()) {
                case NUMBER -> DispatchFault.NUMBER_REFUSED;
                case TEXT -> DispatchFault.TEXT_REFUSED;
                case SENDER -> DispatchFault.SENDER_REFUSED;
                case OTHER -> DispatchFault.REFUSED;
            };
            return Step.of(sending.held(fault, Optional.of(outcome.code()), now));
        }

        @Override
        public Step throttled(SmsOutcome.Throttled outcome) {
            return putOff(outcome.retryAfter());
        }

        @Override
        public Step notNow(SmsOutcome.NotNow outcome) {
            return putOff(outcome.retryAfter());
        }

        @Override
        public Step unknown(SmsOutcome.Unknown outcome) {
            return Step.of(sending.inDoubt(now));
        }

        private Step putOff(Duration wait) {
            return new Step(sending.putOff(wait, now), List.of(), wait);
        }
    }
}
