package org.guanjia.bootstrap.wiring;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.guanjia.application.port.Ulids;

/**
 * Time, chance and threads.
 *
 * @param executor for what is done beside the callers' threads; absent, the instance has threads of its own
 */
public record Environment(InstantSource clock, Ulids ulids, Optional<Executor> executor) {

    /** The time of this machine, identities that nobody can guess, threads of the instance's own. */
    public static Environment ofThisMachine() {
        return new Environment(InstantSource.system(), new RandomUlids(new SecureRandom()), Optional.empty());
    }

    public Environment withClock(InstantSource otherClock) {
        return new Environment(otherClock, ulids, executor);
    }

    public Environment withUlids(Ulids otherUlids) {
        return new Environment(clock, otherUlids, executor);
    }

    public Environment withExecutor(Executor otherExecutor) {
        return new Environment(clock, ulids, Optional.of(otherExecutor));
    }
}
