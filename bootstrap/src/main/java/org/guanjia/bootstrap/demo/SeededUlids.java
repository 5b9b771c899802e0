package org.guanjia.bootstrap.demo;

import java.time.Instant;
import java.util.Random;
import org.guanjia.application.port.Ulids;
import org.guanjia.domain.shared.Ulid;

/** Identities that are the same whenever the story is told; for invented data only, since anybody can guess them. */
final class SeededUlids implements Ulids {

    private static final int RANDOM_BYTES = 10;

    private final Random chance;

    SeededUlids(long seed) {
        this.chance = new Random(seed);
    }

    @Override
    public synchronized Ulid next(Instant at) {
        byte[] bytes = new byte[RANDOM_BYTES];
        chance.nextBytes(bytes);
        return Ulid.of(at, bytes);
    }
}
