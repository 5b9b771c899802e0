package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.DisbursementOrder;
import org.guanjia.application.port.DisbursementOutcome;
import org.guanjia.application.port.Disbursements;
import org.guanjia.application.port.OutgoingPayment;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.unattended.OwnRecord;
import org.guanjia.application.unattended.Rounds;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;

/**
 * Hands ordered payments to whoever carries them out, in {@link Rounds}, in whatever number of processes; each is one order
 * there, by its number. Safe for use by several threads.
 */
public final class PaymentRelay {

    /** Under this name stands on record what is done with orders of payments. */
    private static final String SUBJECT = "guanjia-payments";

    private final PaymentOrders orders;
    private final PaymentWriter writer;
    private final Optional<Disbursements> carrier;
    private final Rounds rounds;
    private final InstantSource clock;
    private final Set<TownCode> towns;

    @Inject
    public PaymentRelay(
            PaymentOrders orders,
            PaymentWriter writer,
            Optional<Disbursements> carrier,
            Transactions transactions,
            InstantSource clock,
            Region region) {
        this.orders = orders;
        this.writer = writer;
        this.carrier = carrier;
        this.rounds =
                new Rounds(new OwnRecord(transactions, SUBJECT), clock, Disbursements.PATIENCE, carrier.isPresent());
        this.clock = clock;
        this.towns = Set.copyOf(region.partitions());
    }

    /**
     * Hands over what is due now. Where the carrier lets nothing through, the rest waits for as long as it says; where there is
     * none, all waits.
     *
     * @return how many orders the carrier took
     */
    public int tick() {
        return rounds.carry(page -> orders.due(towns, clock.instant(), page), this::hand);
    }

    /** Whether the carrier took it. */
    private boolean hand(OutgoingPayment mine) {
        Optional<DisbursementOrder> order = writer.write(mine.number());
        if (order.isEmpty()) {
            Dispatch held = mine.dispatch().held(DispatchFault.RECIPIENT_ERASED, Optional.empty(), clock.instant());
            rounds.advance(mine, held, List.of());
            return false;
        }
        if (!rounds.isStillOurs(mine)) {
            return false;
        }
        DisbursementOutcome outcome = carrier.orElseThrow().hand(order.get());
        Step step = outcome.fold(new After(mine.dispatch(), clock.instant()));
        rounds.pause(step.pause());
        rounds.advance(mine, step.dispatch(), List.of());
        return step.dispatch().stage() == DispatchStage.ACCEPTED;
    }

    /**
     * What follows from an answer.
     *
     * @param pause for how long nothing else needs to be tried
     */
    private record Step(Dispatch dispatch, Duration pause) {}

    private record After(Dispatch sending, Instant now) implements DisbursementOutcome.Cases<Step> {

        @Override
        public Step taken(DisbursementOutcome.Taken outcome) {
            return new Step(sending.accepted(now), Duration.ZERO);
        }

        @Override
        public Step refused(DisbursementOutcome.Refused outcome) {
            return new Step(sending.held(DispatchFault.REFUSED, Optional.of(outcome.code()), now), Duration.ZERO);
        }

        @Override
        public Step notNow(DisbursementOutcome.NotNow outcome) {
            return new Step(sending.putOff(outcome.retryAfter(), now), outcome.retryAfter());
        }

        @Override
        public Step unknown(DisbursementOutcome.Unknown outcome) {
            return new Step(sending.inDoubt(now), Duration.ZERO);
        }
    }
}
