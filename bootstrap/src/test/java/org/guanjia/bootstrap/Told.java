package org.guanjia.bootstrap;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** How often clients were told that something is done, and that what is needed for it is away. Safe for use by several threads. */
final class Told {

    private static final Duration BREATH = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private long done;
    private long away;

    void done() {
        lock.lock();
        try {
            done++;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a breath before the same is asked again, unless somebody is served earlier.
     *
     * @param isAway whether something is away, and not only somebody else first
     */
    void notNow(boolean isAway) throws InterruptedException {
        lock.lock();
        try {
            away += isAway ? 1 : 0;
            more.signalAll();
        } finally {
            lock.unlock();
        }
        breathe();
    }

    /** Waits for a moment, or until somebody is served. */
    void breathe() throws InterruptedException {
        isDone(1, BREATH);
    }

    /** Waits until so many more acts are done; whether they were in that time. */
    boolean isDone(int times, Duration within) throws InterruptedException {
        lock.lock();
        try {
            long enough = done + times;
            return comes(() -> done >= enough, within);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until clients are told so many more times that something is away; whether they were in that time. */
    boolean isAway(int times, Duration within) throws InterruptedException {
        lock.lock();
        try {
            long enough = away + times;
            return comes(() -> away >= enough, within);
        } finally {
            lock.unlock();
        }
    }

    private boolean comes(BooleanSupplier event, Duration within) throws InterruptedException {
        long left = within.toNanos();
        while (!event.getAsBoolean() && left > 0) {
            left = more.awaitNanos(left);
        }
        return event.getAsBoolean();
    }
}
