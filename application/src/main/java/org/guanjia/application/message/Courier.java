package org.guanjia.application.message;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Outgoing;
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

/**
 * Brings what waits to the gateway, at least once. Any number of couriers may go, in any number of processes: who takes a thing
 * first writes that down before sending it, so that it is sent twice only where it is not known whether it was sent, which
 * stands on its record as a doubt. Safe for use by several threads.
 */
public final class Courier {

    private static final int PAGE = 100;

    private final OwnRecord record;
    private final Optional<SmsGateway> gateway;
    private final InstantSource clock;
    private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.MIN);

    @Inject
    public Courier(Transactions transactions, Optional<SmsGateway> gateway, InstantSource clock) {
        this.record = new OwnRecord(transactions, MessageRelay.SUBJECT);
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * Takes one thing after the other and has it sent. Where the gateway lets nothing through, the rest waits for as long as it
     * says; where there is none, all waits.
     *
     * @param due a page of what is due now, of that size at most
     * @param send sends what was taken; whether the gateway took it
     * @return how many the gateway took
     */
    <O extends Outgoing<O>> int carry(IntFunction<List<O>> due, Predicate<O> send) {
        int accepted = 0;
        List<O> page = due(due);
        while (!page.isEmpty() && isOpen()) {
            boolean any = false;
            for (O waiting : page) {
                Optional<O> mine = isOpen() ? take(waiting) : Optional.empty();
                any |= mine.isPresent();
                accepted += mine.filter(send).isPresent() ? 1 : 0;
            }
            page = any && page.size() == PAGE ? due(due) : List.of();
        }
        return accepted;
    }

    private <O> List<O> due(IntFunction<List<O>> due) {
        return isOpen() ? due.apply(PAGE) : List.of();
    }

    private boolean isOpen() {
        return gateway.isPresent() && !clock.instant().isBefore(closedUntil.get());
    }

    /** Empty where somebody else has it, or nobody is to send it any more. */
    private <O extends Outgoing<O>> Optional<O> take(O waiting) {
        Dispatch begun = waiting.dispatch().begun(clock.instant());
        return advance(waiting, begun, List.of()) && begun.stage() == DispatchStage.SENDING
                ? Optional.of(waiting.with(begun))
                : Optional.empty();
    }

    /** Whoever was held up too long leaves it to whoever takes it next. */
    boolean isStillOurs(Outgoing<?> mine) {
        return clock.instant()
                .plus(SmsGateway.PATIENCE)
                .isBefore(mine.dispatch().nextAt().orElseThrow());
    }

    /** Hands it over and writes down what came of it, which is the answer. */
    Dispatch hand(Outgoing<?> mine, SmsOrder order) {
        SmsOutcome outcome = gateway.orElseThrow().send(order);
        Instant now = clock.instant();
        Step step = outcome.fold(new After(mine.dispatch(), now));
        if (!step.pause().isZero()) {
            closedUntil.accumulateAndGet(now.plus(step.pause()), (one, other) -> one.isAfter(other) ? one : other);
        }
        List<Effect> parts = new ArrayList<>();
        for (SmsReference reference : step.references()) {
            parts.add(
                    new SentPart(mine.id(), step.dispatch().version(), parts.size() + 1, reference, Optional.empty()));
        }
        advance(mine, step.dispatch(), parts);
        return step.dispatch();
    }

    /** Whether it came a step further by us; if not, somebody else has it. */
    boolean advance(Outgoing<?> mine, Dispatch next) {
        return advance(mine, next, List.of());
    }

    private boolean advance(Outgoing<?> mine, Dispatch next, List<Effect> more) {
        List<Effect> effects = new ArrayList<>();
        effects.add(mine.advanced(next));
        effects.addAll(more);
        return record.writeFirst(mine.id(), next.since(), effects);
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
