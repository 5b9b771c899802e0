package org.guanjia.bootstrap;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How often clients were told that something is done, and that what is needed for it is away. Safe for use by several threads. */
final class Told {

    private static final Duration BREATH = Duration.ofMillis(100);

    private long done;
    private long away;

    synchronized void done() {
        done++;
        notifyAll();
    }

    /**
     * Takes a breath before the same is asked again, unless somebody is served earlier.
     *
     * @param isAway whether something is away, and not only somebody else first
     */
    synchronized void notNow(boolean isAway) throws InterruptedException {
        away += isAway ? 1 : 0;
        notifyAll();
        isDone(1, BREATH);
    }

    /** Waits until so many more acts are done; whether they were in that time. */
    synchronized boolean isDone(int times, Duration within) throws InterruptedException {
        long enough = done + times;
        return comes(() -> done >= enough, within);
    }

    /** Waits until clients are told so many more times that something is away; whether they were in that time. */
    synchronized boolean isAway(int times, Duration within) throws InterruptedException {
        long enough = away + times;
        return comes(() -> away >= enough, within);
    }

    private synchronized boolean comes(BooleanSupplier event, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        for (long left = within.toMillis();
                !event.getAsBoolean() && left > 0;
                left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
            wait(left);
        }
        return event.getAsBoolean();
    }
}
