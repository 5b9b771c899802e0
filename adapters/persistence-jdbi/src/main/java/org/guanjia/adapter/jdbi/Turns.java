package org.guanjia.adapter.jdbi;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.guanjia.domain.shared.Refusal;

/**
 * Who may write at the same time. Safe for use by several threads.
 *
 * <p>H2 that writes every commit through was measured to undo, on the rollback of one transaction, what another one had
 * committed in a row that both had changed (all releases from 2.3 to 2.5; about one race in a hundred). So there our own
 * transactions write one at a time, from their first row to their end, first come, first served; decisions are made at the
 * same time all the same. It costs little, since H2 has one file to write to.
 */
final class Turns {

    private static final int LONGEST_WAIT_SECONDS = 3;

    private final Optional<ReentrantLock> lock;

    private Turns(Optional<ReentrantLock> lock) {
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

    /** The turn of one transaction, not taken yet. */
    Turn next() {
        return new Turn(lock);
    }

    /** For one transaction, on one thread. */
    static final class Turn implements AutoCloseable {

        private final Optional<ReentrantLock> lock;
        private boolean taken;

        private Turn(Optional<ReentrantLock> lock) {
            this.lock = lock;
        }

        /** Of who waits for nobody, as in a transaction of a host's, whose end is not ours to see. */
        static Turn atOnce() {
            return new Turn(Optional.empty());
        }

        /**
         * Waits until nobody else writes; does nothing where the turn is taken already.
         *
         * @throws Refusal.Conflict of reason twin in flight if that takes too long
         */
        void take() {
            if (!taken && lock.isPresent()) {
                taken = isFree(lock.get());
                if (!taken) {
                    throw Refusal.Conflict.twinInFlight();
                }
            }
        }

        private static boolean isFree(ReentrantLock lock) {
            try {
                return lock.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Lets the next one write; for after the end of the transaction. */
        @Override
        public void close() {
            if (taken) {
                taken = false;
                lock.ifPresent(ReentrantLock::unlock);
            }
        }
    }
}
