package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.worktime.Deadline;

/** What is decided of a wish. */
public sealed interface GrantEvent extends WishEvent {

    /**
     * An office on the route said yes, and others are to follow.
     *
     * @param consents to this amount so far, in order
     * @param next by when the next office decides: as it stood where it decides the same step, side by side
     */
    record Consented(List<Consent> consents, Deadline next, Instant occurredAt) implements GrantEvent {

        public Consented {
            consents = List.copyOf(consents);
        }

        @Override
        public WishState on(WishState state) {
            return state.with(state.grant().with(consents))
                    .with(state.clocks().done(WishStep.DECISION, occurredAt).started(WishStep.DECISION, next));
        }
    }

    /** Every office on the route said yes. */
    record Approved(Approval approval, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state.at(WishStage.APPROVED)
                    .with(state.grant().with(approval))
                    .with(state.clocks().done(WishStep.DECISION, occurredAt));
        }
    }

    /**
     * One officer decided an emergency at once; that is the approval (W-09).
     *
     * @param makeUp by when what was left out is made up
     */
    record EmergencyDecided(Emergency emergency, Deadline makeUp, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state.at(WishStage.APPROVED)
                    .with(state.grant().with(emergency))
                    .with(state.clocks().done(WishStep.DECISION, occurredAt).started(WishStep.MAKE_UP, makeUp));
        }
    }

    /** What the emergency left out was made up, and the decision stands (W-09). */
    record EmergencyUpheld(Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return settled(state, Emergency.Outcome.UPHELD, occurredAt);
        }
    }

    /**
     * The decision of the emergency does not stand (W-09).
     *
     * @param outcome whether the money is asked back or borne
     */
    record EmergencyNotUpheld(Emergency.Outcome outcome, PersonalTextId reason, Instant occurredAt)
            implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            WishState settled = settled(state, outcome, occurredAt);
            return state.stage().isGranted()
                    ? settled.ended(WishStage.DISCONTINUED, state.aftermath().ended(occurredAt), occurredAt)
                    : settled;
        }
    }

    /** The town refused it. */
    record Refused(RefusalGround ground, Optional<PersonalTextId> note, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state.ended(WishStage.REFUSED, state.aftermath().refused(ground, occurredAt), occurredAt);
        }
    }

    private static WishState settled(WishState state, Emergency.Outcome outcome, Instant at) {
        Emergency emergency = state.grant()
                .emergency()
                .orElseThrow(() -> new IllegalArgumentException("Wish has no emergency to settle"));
        Grant grant =
                new Grant(state.grant().consents(), state.grant().approvals(), Optional.of(emergency.with(outcome)));
        return state.with(grant).with(state.clocks().done(WishStep.MAKE_UP, at));
    }
}
