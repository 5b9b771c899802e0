package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.worktime.Deadline;

/** What is found out about a wish before it is decided. */
public sealed interface ExaminationEvent extends WishEvent {

    /** It was decided that none of the possible duplicates is the same need (W-11). */
    record DuplicatesRuledOut(PersonalTextId reason, Instant occurredAt) implements ExaminationEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.examination().withDuplicatesDecided());
        }
    }

    /** No entry of that edition of the policy list fits (W-02). */
    record NoPolicyFound(PolicyListId edition, Instant occurredAt) implements ExaminationEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.examination().with(new PolicyCheck(edition, Optional.empty())));
        }
    }

    /** A policy department took it over; the clock of the whole case stands still (W-02, R-07). */
    record HandedOver(HandOver handOver, Deadline report, Instant occurredAt) implements ExaminationEvent {
        @Override
        public WishState on(WishState state) {
            return state.at(WishStage.WITH_DEPARTMENT)
                    .with(state.examination().with(handOver))
                    .with(state.grant().notReturned())
                    .with(state.clocks().done(WishStep.DECISION, occurredAt).started(WishStep.POLICY_REPORT, report));
        }
    }

    /**
     * It is back from the policy department; the clock of the whole case moved by the time away.
     *
     * @param aid what the policy gave, where that was not enough
     * @param whole as it stood and as it stands
     */
    record CameBack(WayBack way, Optional<Money> aid, PersonalTextId reason, Deadline.Change whole, Instant occurredAt)
            implements ExaminationEvent {
        @Override
        public WishState on(WishState state) {
            WishState back = state.back(whole);
            return back.startingOver().with(back.clocks().done(WishStep.POLICY_REPORT, occurredAt));
        }
    }

    /** How a wish comes back from a policy department. */
    enum WayBack {
        /** The department gives it back. */
        HANDED_BACK,
        /** The town asks for it back. */
        RECALLED,
        /** The policy helped, but not enough. */
        NOT_ENOUGH
    }

    /**
     * It was decided how it is handled (H-01).
     *
     * @param departure where that is not as the rulebook has it in principle
     */
    record Triaged(HandlingMode mode, Optional<Departure> departure, Instant occurredAt) implements ExaminationEvent {
        @Override
        public WishState on(WishState state) {
            Examination examination = state.examination()
                    .with(mode)
                    .with(state.examination().verification().withoutProof());
            return noted(
                    state.at(WishStage.TRIAGED)
                            .with(examination)
                            .with(state.clocks().done(WishStep.DECISION, occurredAt))
                            .with(state.grant().notReturned()),
                    departure);
        }
    }

    /** Data was compared, or could not be (W-05). */
    record Compared(Comparison comparison, Instant occurredAt) implements ExaminationEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.examination().verification().with(comparison));
        }
    }

    /** A letter, visit or interview asked about the hardship (W-05). */
    record Inquired(Inquiry inquiry, Optional<Departure> departure, Instant occurredAt) implements ExaminationEvent {
        @Override
        public WishState on(WishState state) {
            return noted(state.with(state.examination().verification().with(inquiry)), departure);
        }
    }

    /**
     * Its verification is done.
     *
     * @param decision by when the first office decides; absent where it knows already, or an emergency was decided
     */
    record Verified(Proof proof, Optional<Deadline> decision, Instant occurredAt) implements ExaminationEvent {
        @Override
        public WishState on(WishState state) {
            WishState verified = state.with(state.examination().verification().with(proof));
            return decision.map(deadline -> verified.at(WishStage.VERIFIED)
                            .with(verified.clocks().started(WishStep.DECISION, deadline))
                            .with(verified.grant().notReturned()))
                    .orElse(verified);
        }
    }

    private static WishState noted(WishState state, Optional<Departure> departure) {
        return departure.map(noted -> state.with(state.annals().with(noted))).orElse(state);
    }
}
