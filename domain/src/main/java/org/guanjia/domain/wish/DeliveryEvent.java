package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.worktime.Deadline;

/** How the aid reaches the person, and what they say of it. */
public sealed interface DeliveryEvent extends WishEvent {

    /** Somebody set out to deliver. */
    record DeliveryStarted(Instant occurredAt) implements DeliveryEvent {
        @Override
        public WishState on(WishState state) {
            return state.at(WishStage.IN_DELIVERY);
        }
    }

    /**
     * A part of the aid was delivered.
     *
     * @param evaluation by when the resident evaluates; present exactly where this was the last part, which finishes the
     *     case
     */
    record PartDelivered(Part part, Optional<Deadline> evaluation, Instant occurredAt) implements DeliveryEvent {
        @Override
        public WishState on(WishState state) {
            WishState more = state.with(part);
            return evaluation
                    .map(deadline -> more.at(WishStage.DELIVERED)
                            .with(more.clocks().finished(occurredAt).started(WishStep.EVALUATION, deadline)))
                    .orElse(more);
        }
    }

    /** The resident evaluated it, and it is closed. */
    record Evaluated(Evaluation evaluation, Instant occurredAt) implements DeliveryEvent {
        @Override
        public WishState on(WishState state) {
            return state.at(WishStage.CLOSED)
                    .with(state.aftermath().evaluated(evaluation, occurredAt))
                    .with(state.clocks().done(WishStep.EVALUATION, occurredAt));
        }
    }

    /** Nobody evaluated it in time, and it is closed. */
    record ClosedUnevaluated(Instant occurredAt) implements DeliveryEvent {
        @Override
        public WishState on(WishState state) {
            return state.at(WishStage.CLOSED)
                    .with(state.aftermath().ended(occurredAt))
                    .with(state.clocks().done(WishStep.EVALUATION, occurredAt));
        }
    }

    /** Somebody who was dissatisfied was called back, and what could be put right was. */
    record Rectified(PersonalTextId note, Instant occurredAt) implements DeliveryEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.aftermath().rectified());
        }
    }

    /**
     * It was reopened after closing.
     *
     * @param whole by when it is finished now
     */
    record Reopened(PersonalTextId reason, Deadline whole, Instant occurredAt) implements DeliveryEvent {
        @Override
        public WishState on(WishState state) {
            return state.startingOver()
                    .with(state.aftermath().reopened())
                    .with(state.clocks().with(whole));
        }
    }
}
