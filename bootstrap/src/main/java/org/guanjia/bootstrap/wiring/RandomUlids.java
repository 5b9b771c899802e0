package org.guanjia.bootstrap.wiring;

import java.security.SecureRandom;
import java.time.Instant;
import org.guanjia.application.port.Ulids;
import org.guanjia.domain.shared.Ulid;

/** Identities from eighty random bits that nobody can guess. */
final class RandomUlids implements Ulids {

    private static final int RANDOM_BYTES = 10;

    private final SecureRandom random;

    RandomUlids(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Ulid next(Instant at) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Ulid.of(at, bytes);
    }
}
