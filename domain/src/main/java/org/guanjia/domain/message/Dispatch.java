package org.guanjia.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.shared.Refusal;

/**
 * A message's way to its recipient so far. It tells of every attempt before it is made, so that whoever finds it later knows
 * what may have been sent.
 *
 * @param version counts its changes, from 1
 * @param attempts how often it was, or may have been, handed to the gateway since it was queued or last sent anew by a person
 * @param doubts of how many attempts, ever, the answer was lost: the recipient may have it as many times more
 * @param nextAt when the system has to look at it again; present exactly while it is under way
 * @param fault present exactly where it is held, undelivered or dropped
 * @param code what the gateway said to that in its own words
 * @param acceptedAt when the gateway last took it
 * @param since when its present stage began
 */
public record Dispatch(
        long version,
        DispatchStage stage,
        int attempts,
        int doubts,
        Optional<Instant> nextAt,
        Optional<DispatchFault> fault,
        Optional<String> code,
        Optional<Instant> acceptedAt,
        Instant since) {

    /** After how many attempts without an answer a person has to look. */
    public static final int MOST_ATTEMPTS = 6;

    /** How long a sender may take before it is taken for dead. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    public Dispatch {
        if (nextAt.isPresent() != stage.isUnderWay()) {
            throw new IllegalArgumentException("Dispatch " + stage + " with next moment " + nextAt);
        }
        if (fault.isPresent() != (stage.needsPerson() || stage == DispatchStage.DROPPED)) {
            throw new IllegalArgumentException("Dispatch " + stage + " with fault " + fault);
        }
    }

    /** Of a message that was just queued: due at once. */
    public static Dispatch queued(Instant at) {
        return queued(at, at);
    }

    /** Of a message that was just queued and is not due before another moment. */
    public static Dispatch queued(Instant at, Instant dueAt) {
        return new Dispatch(
                1,
                DispatchStage.WAITING,
                0,
                0,
                Optional.of(dueAt),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    /** Whether the system has to look at it by that moment, inclusive. */
    public boolean isDueAt(Instant moment) {
        return nextAt.filter(next -> !next.isAfter(moment)).isPresent();
    }

    /**
     * Somebody begins an attempt. Where a sender went silent, its attempt is a doubt; after the last attempt it is held.
     *
     * @throws IllegalStateException if it is not due
     */
    public Dispatch begun(Instant at) {
        require(isDueAt(at), "is not due");
        int nowDoubts = stage == DispatchStage.SENDING ? doubts + 1 : doubts;
        return attempts >= MOST_ATTEMPTS
                ? ended(DispatchStage.HELD, DispatchFault.TRIED_TOO_OFTEN, Optional.empty(), nowDoubts, at)
                : new Dispatch(
                        version + 1,
                        DispatchStage.SENDING,
                        attempts + 1,
                        nowDoubts,
                        Optional.of(at.plus(PATIENCE)),
                        Optional.empty(),
                        Optional.empty(),
                        acceptedAt,
                        at);
    }

    /** The gateway took it. */
    public Dispatch accepted(Instant at) {
        requireSending();
        return new Dispatch(
                version + 1,
                DispatchStage.ACCEPTED,
                attempts,
                doubts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(at),
                at);
    }

    /** It was not sent and cannot be, as things stand. */
    public Dispatch held(DispatchFault why, Optional<String> gatewayCode, Instant at) {
        requireSending();
        return ended(DispatchStage.HELD, why, gatewayCode, doubts, at);
    }

    /** It was not sent, and need not be any more. */
    public Dispatch dropped(DispatchFault why, Instant at) {
        requireSending();
        return ended(DispatchStage.DROPPED, why, Optional.empty(), doubts, at);
    }

    /** It was not sent, which does not count as an attempt. */
    public Dispatch putOff(Duration wait, Instant at) {
        requireSending();
        return waiting(attempts - 1, doubts, at.plus(wait), at);
    }

    /** The answer was lost: it may have been sent. It is tried again, later each time, or held after the last attempt. */
    public Dispatch inDoubt(Instant at) {
        requireSending();
        return attempts >= MOST_ATTEMPTS
                ? ended(DispatchStage.HELD, DispatchFault.TRIED_TOO_OFTEN, Optional.empty(), doubts + 1, at)
                : waiting(attempts, doubts + 1, at.plus(WAITS.get(attempts - 1)), at);
    }

    /** A receipt for the whole message came. It changes nothing that a person has taken in hand. */
    public Dispatch received(boolean delivered, Optional<String> gatewayCode, Instant at) {
        if (stage != DispatchStage.ACCEPTED) {
            return this;
        }
        return delivered
                ? concluded(DispatchStage.DELIVERED, at)
                : ended(DispatchStage.UNDELIVERED, DispatchFault.NOT_DELIVERED, gatewayCode, doubts, at);
    }

    /**
     * A person has it sent anew.
     *
     * @throws Refusal.Conflict of reason out of order if nobody has to look at it
     */
    public Dispatch resent(Instant at) {
        requirePerson();
        return waiting(0, doubts, at, at);
    }

    /**
     * A person told the recipient in another way.
     *
     * @throws Refusal.Conflict of reason out of order if nobody has to look at it
     */
    public Dispatch madeGood(Instant at) {
        requirePerson();
        return concluded(DispatchStage.MADE_GOOD, at);
    }

    private Dispatch waiting(int nowAttempts, int nowDoubts, Instant next, Instant at) {
        return new Dispatch(
                version + 1,
                DispatchStage.WAITING,
                nowAttempts,
                nowDoubts,
                Optional.of(next),
                Optional.empty(),
                Optional.empty(),
                acceptedAt,
                at);
    }

    private Dispatch concluded(DispatchStage end, Instant at) {
        return new Dispatch(
                version + 1,
                end,
                attempts,
                doubts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                acceptedAt,
                at);
    }

    private Dispatch ended(
            DispatchStage end, DispatchFault why, Optional<String> gatewayCode, int nowDoubts, Instant at) {
        return new Dispatch(
                version + 1, end, attempts, nowDoubts, Optional.empty(), Optional.of(why), gatewayCode, acceptedAt, at);
    }

    private void requireSending() {
        require(stage == DispatchStage.SENDING, "is not being sent");
    }

    private void requirePerson() {
        if (!stage.needsPerson()) {
            throw new Refusal.Conflict(
                    Refusal.Conflict.Reason.OUT_OF_ORDER, Map.of("stage", "MESSAGE_" + stage.name()));
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("Message at " + stage + " " + otherwise);
        }
    }
}
