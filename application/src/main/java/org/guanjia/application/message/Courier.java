package org.guanjia.application.message;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.guanjia.application.unattended.Rounds;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;

/** Brings what waits to the gateway, in {@link Rounds}. Safe for use by several threads. */
public final class Courier {

    private final Rounds rounds;
    private final Optional<SmsGateway> gateway;
    private final InstantSource clock;

    @Inject
    public Courier(Transactions transactions, Optional<SmsGateway> gateway, InstantSource clock) {
        OwnRecord record = new OwnRecord(transactions, MessageRelay.SUBJECT);
        this.rounds = new Rounds(record, clock, SmsGateway.PATIENCE, gateway.isPresent());
        this.gateway = gateway;
        this.clock = clock;
    }

    /** As {@link Rounds#carry}. */
    <O extends Outgoing<O>> int carry(IntFunction<List<O>> due, Predicate<O> send) {
        return rounds.carry(due, send);
    }

    /** As {@link Rounds#isStillOurs}. */
    boolean isStillOurs(Outgoing<?> mine) {
        return rounds.isStillOurs(mine);
    }

    /** Hands it over and writes down what came of it, which is the answer. */
    Dispatch hand(Outgoing<?> mine, SmsOrder order) {
        SmsOutcome outcome = gateway.orElseThrow().send(order);
        Step step = outcome.fold(new After(mine.dispatch(), clock.instant()));
        rounds.pause(step.pause());
        List<Effect> parts = new ArrayList<>();
        for (SmsReference reference : step.references()) {
            parts.add(
                    new SentPart(order.id(), step.dispatch().version(), parts.size() + 1, reference, Optional.empty()));
        }
        rounds.advance(mine, step.dispatch(), parts);
        return step.dispatch();
    }

    /** Whether it came a step further by us; if not, somebody else has it. */
    boolean advance(Outgoing<?> mine, Dispatch next) {
        return rounds.advance(mine, next, List.of());
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
