package org.guanjia.adapter.jdbi;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who may write at the same time. Safe for use by several threads.
 *
 * <p>H2 that writes every commit through was measured to undo, on the rollback of one transaction, what another one had
 * committed in a row both had changed (all releases from 2.3 to 2.5; about one race in a hundred). So there one transaction of
 * ours writes at a time, first come, first served; it is durable before the next begins, which costs little, since H2 has one
 * file to write to.
 */
final class Turns {

    private final Optional<Lock> lock;

    private Turns(Optional<Lock> lock) {
        this.lock = lock;
    }

    /** All at once. */
    static Turns together() {
        return new Turns(Optional.empty());
    }

    /** One after the other, in the order in which they came. */
    static Turns oneByOne() {
        return new Turns(Optional.of(new ReentrantLock(true)));
    }

    <T> T take(Supplier<T> work) {
        lock.ifPresent(Lock::lock);
        try {
            return work.get();
        } finally {
            lock.ifPresent(Lock::unlock);
        }
    }
}
