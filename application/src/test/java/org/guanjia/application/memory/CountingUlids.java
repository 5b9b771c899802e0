package org.guanjia.application.memory;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.guanjia.application.port.Ulids;
import org.guanjia.domain.shared.Ulid;

/** Identities that count up, so that a test reads the same every time. */
public final class CountingUlids implements Ulids {

    private final AtomicLong made = new AtomicLong();

    @Override
    public Ulid next(Instant at) {
        return Ulid.of(
                at, ByteBuffer.allocate(10).putLong(2, made.incrementAndGet()).array());
    }
}
