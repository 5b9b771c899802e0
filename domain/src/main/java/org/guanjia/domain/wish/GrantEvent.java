package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.worktime.Deadline;

/** What is decided of a wish; who decided and on what ground stands in its approval. */
public sealed interface GrantEvent extends WishEvent {

    /**
     * An office on the route said yes, and others are to follow.
     *
     * @param amount the total that it said yes to
     * @param next by when the next office decides: as it stood where it decides the same step, side by side
     */
    record Consented(ApprovalId approval, Money amount, Deadline next, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.clocks().restarted(WishStep.DECISION, Optional.of(next), occurredAt));
        }
    }

    /** Every office on the route said yes. */
    record Approved(Granted granted, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state.at(WishStage.APPROVED)
                    .with(state.grant().with(granted))
                    .with(state.clocks().done(WishStep.DECISION, occurredAt));
        }
    }

    /** An office sent it back to be amended. */
    record Returned(ApprovalId approval, PersonalTextId reason, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.grant().sentBack()).with(state.clocks().done(WishStep.DECISION, occurredAt));
        }
    }

    /**
     * It was submitted again, amended or not.
     *
     * @param next by when the first office decides
     */
    record Resubmitted(Deadline next, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.grant().notReturned()).with(state.clocks().started(WishStep.DECISION, next));
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

    /**
     * Somebody asked the offices to revoke what an approval granted.
     *
     * @param by the approval in which they decide that
     */
    record RevocationAsked(ApprovalId approval, ApprovalId by, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state;
        }
    }

    /** An office said that it is to be revoked, and others are to follow. */
    record RevocationConsented(ApprovalId approval, ApprovalId by, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state;
        }
    }

    /** An office did not revoke it: what was granted stands. */
    record RevocationRefused(ApprovalId approval, ApprovalId by, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state;
        }
    }

    /**
     * What an approval granted was a mistake, and was revoked.
     *
     * @param by the approval that revoked it
     */
    record Revoked(ApprovalId approval, ApprovalId by, Instant occurredAt) implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            WishState revoked = state.with(state.grant().revoked(by));
            return state.stage().isGranted()
                    ? revoked.ended(WishStage.DISCONTINUED, state.aftermath().ended(occurredAt), occurredAt)
                    : revoked;
        }
    }

    /** The town refused it. */
    record Refused(ApprovalId approval, RefusalGround ground, Optional<PersonalTextId> note, Instant occurredAt)
            implements GrantEvent {
        @Override
        public WishState on(WishState state) {
            return state.ended(WishStage.REFUSED, state.aftermath().refused(ground, occurredAt), occurredAt);
        }
    }

    private static WishState settled(WishState state, Emergency.Outcome outcome, Instant at) {
        Emergency emergency = state.grant()
                .emergency()
                .orElseThrow(() -> new IllegalArgumentException("Wish has no emergency to settle"));
        return state.with(state.grant().settled(emergency.with(outcome)))
                .with(state.clocks().done(WishStep.MAKE_UP, at));
    }
}
