package org.guanjia.adapter.sms.smpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps to so many parts in a second, over any second or more; who was idle may send a second's worth at once. */
final class Pace {

    private static final Duration BURST = Duration.ofSeconds(1);

    private final Duration each;
    private final InstantSource clock;
    private Instant paidUntil = Instant.MIN;

    Pace(int perSecond, InstantSource clock) {
        this.each = BURST.dividedBy(perSecond);
        this.clock = clock;
    }

    /** Empty if the parts may go now, which then count as gone; else how long to wait before asking again. */
    synchronized Optional<Duration> waitFor(int parts) {
        Instant now = clock.instant();
        Instant start = paidUntil.isAfter(now) ? paidUntil : now;
        Instant end = start.plus(each.multipliedBy(parts));
        Duration over = Duration.between(now, end).minus(BURST);
        if (start.isAfter(now) && over.compareTo(Duration.ZERO) > 0) {
            return Optional.of(over);
        }
        paidUntil = end;
        return Optional.empty();
    }
}
