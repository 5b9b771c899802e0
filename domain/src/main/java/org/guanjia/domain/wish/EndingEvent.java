package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.Deadline;

/** How a wish ends without aid of its own, and what may follow. */
public sealed interface EndingEvent extends WishEvent {

    /**
     * An existing policy solved it (W-02).
     *
     * @param aid what the policy gave, where it is known
     * @param whole the clock of the whole case, moved by the time away
     */
    record SolvedByPolicy(
            Optional<Money> aid, Optional<PersonalTextId> report, Deadline.Change whole, Instant occurredAt)
            implements EndingEvent {
        @Override
        public WishState on(WishState state) {
            return state.back(whole)
                    .ended(WishStage.SOLVED_BY_POLICY, state.aftermath().ended(occurredAt), occurredAt);
        }
    }

    /**
     * The person no longer asks.
     *
     * @param whole the clock of the whole case, moved by the time away where a department had the wish
     */
    record Withdrawn(PersonalTextId reason, Optional<Deadline.Change> whole, Instant occurredAt)
            implements EndingEvent {
        @Override
        public WishState on(WishState state) {
            return whole.map(state::back)
                    .orElse(state)
                    .ended(WishStage.WITHDRAWN, state.aftermath().ended(occurredAt), occurredAt);
        }
    }

    /** It is the same need as another wish, which goes on (W-11). */
    record Merged(WishId into, PersonalTextId reason, Instant occurredAt) implements EndingEvent {
        @Override
        public WishState on(WishState state) {
            return state.ended(WishStage.MERGED, state.aftermath().continuedAs(into, occurredAt), occurredAt);
        }
    }

    /**
     * It cannot go on; delivered parts stay.
     *
     * @param whole the clock of the whole case, moved by the time away where a department had the wish
     */
    record Discontinued(Cause cause, Optional<PersonalTextId> note, Optional<Deadline.Change> whole, Instant occurredAt)
            implements EndingEvent {
        @Override
        public WishState on(WishState state) {
            return whole.map(state::back)
                    .orElse(state)
                    .ended(WishStage.DISCONTINUED, state.aftermath().ended(occurredAt), occurredAt);
        }

        /** Why it cannot. */
        public enum Cause {
            DIED,
            MOVED,
            UNREACHABLE
        }
    }

    /** It belongs to another town, where it goes on with its rulebook and the clocks of receipt and whole case. */
    record Transferred(VillageCode village, WishId as, PersonalTextId reason, Instant occurredAt)
            implements EndingEvent {
        @Override
        public WishState on(WishState state) {
            return state.at(WishStage.TRANSFERRED)
                    .with(state.aftermath().continuedAs(as, occurredAt))
                    .with(state.grant().notReturned())
                    .with(state.clocks().done(WishStep.DECISION, occurredAt));
        }
    }

    /** It became the proposal of a micro-project. */
    record Converted(PersonalTextId reason, Instant occurredAt) implements EndingEvent {
        @Override
        public WishState on(WishState state) {
            return state.ended(WishStage.CONVERTED, state.aftermath().ended(occurredAt), occurredAt);
        }
    }

    /**
     * The proposal became a wish again.
     *
     * @param whole the clock of the whole case, moved by the time as a proposal
     */
    record ReturnedFromProject(PersonalTextId reason, Deadline whole, Instant occurredAt) implements EndingEvent {
        @Override
        public WishState on(WishState state) {
            return state.startingOver()
                    .with(state.aftermath().goingOn())
                    .with(state.clocks().with(whole));
        }
    }

    /** Somebody complained about its refusal. */
    record Complained(PersonalTextId text, Instant occurredAt) implements EndingEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.aftermath().with(new Complaint(text, occurredAt, Optional.empty())));
        }
    }

    /**
     * The complaint was decided. Upheld, the wish goes on.
     *
     * @param whole by when it is finished now; present exactly where the complaint was upheld
     */
    record ComplaintDecided(Optional<Deadline> whole, PersonalTextId reason, Instant occurredAt)
            implements EndingEvent {
        @Override
        public WishState on(WishState state) {
            Aftermath decided = state.aftermath().decided(whole.isPresent());
            return whole.map(deadline -> state.startingOver()
                            .with(decided.goingOn())
                            .with(state.clocks().with(deadline)))
                    .orElse(state.with(decided));
        }
    }
}
