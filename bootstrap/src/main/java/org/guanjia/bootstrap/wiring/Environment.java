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
 * @param ticking whether the instance does by itself what is done every so often; else its host does
 */
public record Environment(InstantSource clock, Ulids ulids, Optional<Executor> executor, boolean ticking) {

    /** The time of this machine, identities that nobody can guess, threads of the instance's own. */
    public static Environment ofThisMachine() {
        return new Environment(InstantSource.system(), new RandomUlids(new SecureRandom()), Optional.empty(), true);
    }

    public Environment withClock(InstantSource otherClock) {
        return new Environment(otherClock, ulids, executor, ticking);
    }

    public Environment withUlids(Ulids otherUlids) {
        return new Environment(clock, otherUlids, executor, ticking);
    }

    public Environment withExecutor(Executor otherExecutor) {
        return new Environment(clock, ulids, Optional.of(otherExecutor), ticking);
    }

    public Environment withoutTicking() {
        return new Environment(clock, ulids, executor, false);
    }
}
