package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.Deadline;

/** What happens to a wish on its way into the right hands, and what is noted beside it. */
public sealed interface IntakeEvent extends WishEvent {

    /**
     * It reached the queue of a unit.
     *
     * @param receipt by when its receipt is fed back (W-01); where another town did that, it is received here
     * @param whole by when it is finished (W-06, W-07)
     * @param brought what it has from the town that it goes on from
     */
    record Submitted(
            Origin origin,
            Need need,
            Custody custody,
            List<WishId> possibleDuplicates,
            Deadline receipt,
            Deadline whole,
            BroughtAlong brought,
            Instant occurredAt)
            implements IntakeEvent {

        public Submitted {
            possibleDuplicates = List.copyOf(possibleDuplicates);
        }

        WishState birth() {
            return new WishState(
                    receipt.doneAt().isPresent() ? WishStage.RECEIVED : WishStage.SUBMITTED,
                    origin,
                    need,
                    custody,
                    new Clocks(whole, List.of(new StepClock(WishStep.RECEIPT, receipt))),
                    Examination.of(possibleDuplicates),
                    Grant.NONE,
                    List.of(),
                    brought.aftermath(),
                    brought.annals(occurredAt));
        }

        @Override
        public WishState on(WishState state) {
            throw new IllegalArgumentException("Wish " + origin.number() + " is submitted only once");
        }
    }

    /** Receipt was fed back (W-01). */
    record Acknowledged(Instant occurredAt) implements IntakeEvent {
        @Override
        public WishState on(WishState state) {
            WishStage next = state.stage() == WishStage.SUBMITTED ? WishStage.RECEIVED : state.stage();
            return state.at(next).with(state.clocks().done(WishStep.RECEIPT, occurredAt));
        }
    }

    /**
     * It was sent on to the unit of the same town that it belongs to. The clocks of receipt and whole case run on; a
     * decision that is owed starts anew there.
     *
     * @param decision by when the first office there decides; absent where no decision is owed
     */
    record Redispatched(Custody custody, Optional<Deadline> decision, PersonalTextId reason, Instant occurredAt)
            implements IntakeEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(custody).with(state.clocks().restarted(WishStep.DECISION, decision, occurredAt));
        }
    }

    /** Somebody takes care of it, or, where empty, nobody does any more. */
    record Assigned(Optional<StaffSubject> handler, Instant occurredAt) implements IntakeEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.custody().with(handler));
        }
    }

    /**
     * It was changed; whatever was approved before needs approving anew where the need changed.
     *
     * @param whole the clock of the whole case where the new amount gives it another term
     * @param stage where it stands since
     * @param decision by when the first office decides anew, where it is to
     */
    record Amended(
            Amendment amendment,
            Optional<Deadline> whole,
            WishStage stage,
            Optional<Deadline> decision,
            Instant occurredAt)
            implements IntakeEvent {
        @Override
        public WishState on(WishState state) {
            WishState amended = state.at(stage).with(state.need().amended(amendment));
            return amended.with(verification(state)).with(clocks(state));
        }

        private Verification verification(WishState state) {
            Verification before = state.examination().verification();
            return stage == state.stage() || stage == WishStage.VERIFIED ? before : before.withoutProof();
        }

        private Clocks clocks(WishState state) {
            Clocks clocks = whole.map(state.clocks()::with).orElse(state.clocks());
            Clocks settled = stage == state.stage() ? clocks : clocks.done(WishStep.DECISION, occurredAt);
            return settled.restarted(WishStep.DECISION, decision, occurredAt);
        }
    }

    /**
     * A file was put to it.
     *
     * @param name what somebody called it, which the vault keeps
     */
    record Attached(AttachmentId file, Optional<PersonalTextId> name, Instant occurredAt) implements IntakeEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.annals().with(file));
        }
    }

    /**
     * Somebody declared an interest in it and cannot decide it (§11).
     *
     * @param anew where they had, by when the first office decides again
     */
    record InterestDeclared(String subject, Optional<Deadline> anew, Instant occurredAt) implements IntakeEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.annals().withInterest(subject))
                    .with(state.clocks().restarted(WishStep.DECISION, anew, occurredAt));
        }
    }

    /** A new follow-up code was given out; the one before holds no longer (§13). */
    record FollowUpCodeRenewed(Instant occurredAt) implements IntakeEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.annals().withNextFollowUpCode());
        }
    }

    /** It was said why something came late. */
    record DelayExplained(Optional<WishStep> step, PersonalTextId reason, Instant occurredAt) implements IntakeEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(state.annals().with(new Delay(step, reason, occurredAt)));
        }
    }

    /** Its open deadlines were computed anew with another edition of the calendar (M-08). */
    record DeadlinesRecomputed(Clocks before, Clocks after, Instant occurredAt) implements IntakeEvent {
        @Override
        public WishState on(WishState state) {
            return state.with(after);
        }
    }
}
