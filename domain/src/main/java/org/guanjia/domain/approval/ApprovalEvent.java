package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.worktime.Deadline;

/** What happens to an approval. */
public sealed interface ApprovalEvent extends Event {

    /** The state after it. */
    ApprovalState on(ApprovalState state);

    /**
     * Somebody asked the offices for a decision.
     *
     * @param due by when the first step is decided
     * @param atOnce what was granted before they were asked (W-09)
     */
    record Started(
            Matter matter, Parties parties, RoundTerms terms, Deadline due, Optional<AtOnce> atOnce, Instant occurredAt)
            implements ApprovalEvent {

        ApprovalState birth() {
            Round first = Round.begin(1, terms, due, occurredAt);
            return new ApprovalState(
                    matter,
                    parties,
                    ApprovalStage.OPEN,
                    List.of(first),
                    List.of(),
                    atOnce,
                    Optional.empty(),
                    occurredAt);
        }

        @Override
        public ApprovalState on(ApprovalState state) {
            throw new IllegalArgumentException("Approval is started only once");
        }
    }

    /**
     * An office decided.
     *
     * @param stage what the approval came to by it
     * @param next by when the next step is decided, where it led to one
     */
    record Decided(Decision decision, ApprovalStage stage, Optional<StepClock> next, Instant occurredAt)
            implements ApprovalEvent {

        @Override
        public ApprovalState on(ApprovalState state) {
            boolean stepIsOver = next.isPresent() || stage != ApprovalStage.OPEN;
            UnaryOperator<Round> stopped = round -> stepIsOver ? round.stopped(occurredAt) : round;
            ApprovalState after = state.changing(round -> {
                        Round over = stopped.apply(round.with(decision));
                        return next.map(over::with).orElse(over);
                    })
                    .at(stage);
            return stage.isDecided() ? after.madeUp(occurredAt) : after;
        }
    }

    /** What was returned was amended: the next round. */
    record Amended(RoundTerms terms, Deadline due, Instant occurredAt) implements ApprovalEvent {

        @Override
        public ApprovalState on(ApprovalState state) {
            return state.with(Round.begin(state.rounds().size() + 1, terms, due, occurredAt))
                    .at(ApprovalStage.OPEN);
        }
    }

    /**
     * Somebody declared that it concerns them.
     *
     * @param again where they had decided in the round that ran, by when the first step of the next one is decided: all
     *     is decided anew on the same terms
     */
    record InterestDeclared(String by, Optional<Deadline> again, Instant occurredAt) implements ApprovalEvent {

        @Override
        public ApprovalState on(ApprovalState state) {
            ApprovalState noted = state.withInterestOf(by);
            return again.map(due -> noted.changing(round -> round.stopped(occurredAt))
                            .with(Round.begin(
                                    state.rounds().size() + 1, state.round().terms(), due, occurredAt)))
                    .orElse(noted);
        }
    }

    /** The next level may decide too. */
    record Escalated(Escalation escalation) implements ApprovalEvent {

        @Override
        public Instant occurredAt() {
            return escalation.at();
        }

        @Override
        public ApprovalState on(ApprovalState state) {
            return state.changing(round -> round.with(escalation));
        }
    }

    /**
     * It was taken back.
     *
     * @param by the subject of who took it back
     */
    record Withdrawn(String by, Optional<PersonalTextId> reason, Instant occurredAt) implements ApprovalEvent {

        @Override
        public ApprovalState on(ApprovalState state) {
            return state.changing(round -> round.stopped(occurredAt))
                    .at(ApprovalStage.WITHDRAWN)
                    .madeUp(occurredAt);
        }
    }

    /** What it was about ended otherwise. */
    record FellAway(Optional<PersonalTextId> reason, Instant occurredAt) implements ApprovalEvent {

        @Override
        public ApprovalState on(ApprovalState state) {
            return state.changing(round -> round.stopped(occurredAt)).at(ApprovalStage.FALLEN_AWAY);
        }
    }

    /** Another approval revoked it; what was decided stays on record. */
    record Revoked(ApprovalId by, Instant occurredAt) implements ApprovalEvent {

        @Override
        public ApprovalState on(ApprovalState state) {
            return state.revoked(by);
        }
    }

    /**
     * Its deadlines were computed with another edition of the calendar (M-08).
     *
     * @param clocks of the round's steps, all of them
     * @param escalations of the round, all of them
     */
    record DeadlinesRecomputed(
            List<StepClock> clocks, List<Escalation> escalations, Optional<Deadline> makeUp, Instant occurredAt)
            implements ApprovalEvent {

        public DeadlinesRecomputed {
            clocks = List.copyOf(clocks);
            escalations = List.copyOf(escalations);
        }

        @Override
        public ApprovalState on(ApprovalState state) {
            ApprovalState timed = state.changing(round ->
                    new Round(round.number(), round.terms(), round.begunAt(), round.decisions(), escalations, clocks));
            return makeUp.map(due -> timed.changingAtOnce(it -> it.with(due))).orElse(timed);
        }
    }
}
