package org.guanjia.application.unattended;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Outgoing;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchStage;

/**
 * Hands what waits to another side, at least once. Any number may go their rounds, in any number of processes: who takes a thing
 * first writes that down before handing it over, so that it is handed over twice only where it is not known whether it was,
 * which stands on its record as a doubt. Safe for use by several threads.
 */
public final class Rounds {

    private static final int PAGE = 100;

    private final OwnRecord record;
    private final InstantSource clock;
    private final Duration patience;
    private final AtomicReference<Instant> closedUntil;

    /**
     * Rounds that are written down in that record.
     *
     * @param patience how long the other side may take to answer
     * @param connected whether there is another side; where there is none, all waits
     */
    public Rounds(OwnRecord record, InstantSource clock, Duration patience, boolean connected) {
        this.record = record;
        this.clock = clock;
        this.patience = patience;
        this.closedUntil = new AtomicReference<>(connected ? Instant.MIN : Instant.MAX);
    }

    /**
     * Takes one thing after the other and has it handed over. Where the other side lets nothing through, the rest waits.
     *
     * @param due a page of what is due now, of that size at most
     * @param send hands over what was taken; whether the other side took it
     * @return how many the other side took
     */
    public <O extends Outgoing<O>> int carry(IntFunction<List<O>> due, Predicate<O> send) {
        int accepted = 0;
        List<O> page = due(due);
        while (!page.isEmpty() && isOpen()) {
            boolean any = false;
            for (O waiting : page) {
                Optional<O> mine = isOpen() ? take(waiting) : Optional.empty();
                any |= mine.isPresent();
                accepted += mine.filter(send).isPresent() ? 1 : 0;
            }
            page = any && page.size() == PAGE ? due(due) : List.of();
        }
        return accepted;
    }

    private <O> List<O> due(IntFunction<List<O>> due) {
        return isOpen() ? due.apply(PAGE) : List.of();
    }

    private boolean isOpen() {
        return !clock.instant().isBefore(closedUntil.get());
    }

    /** Nothing else needs to be tried for so long. */
    public void pause(Duration pause) {
        if (!pause.isZero()) {
            closedUntil.accumulateAndGet(clock.instant().plus(pause), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Empty where somebody else has it, or nobody is to hand it over any more. */
    private <O extends Outgoing<O>> Optional<O> take(O waiting) {
        Dispatch begun = waiting.dispatch().begun(clock.instant());
        return advance(waiting, begun, List.of()) && begun.stage() == DispatchStage.SENDING
                ? Optional.of(waiting.with(begun))
                : Optional.empty();
    }

    /** Whoever was held up too long leaves it to whoever takes it next. */
    public boolean isStillOurs(Outgoing<?> mine) {
        return clock.instant().plus(patience).isBefore(mine.dispatch().nextAt().orElseThrow());
    }

    /** Whether it came a step further by us, with what follows from that; if not, somebody else has it. */
    public boolean advance(Outgoing<?> mine, Dispatch next, List<? extends Effect> more) {
        return record.writeFirst(
                mine.id(),
                next.since(),
                Stream.concat(Stream.of(mine.advanced(next)), more.stream()).toList());
    }
}
