package org.guanjia.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.guanjia.adapter.contract.UlidsContract;
import org.guanjia.application.port.Ulids;
import org.junit.jupiter.api.Test;

class SeededUlidsTest extends UlidsContract {

    private static final long SEED = 7;

    private final Ulids ulids = new SeededUlids(SEED);

    @Override
    protected Ulids ulids() {
        return ulids;
    }

    @Test
    void makes_the_same_identities_again() {
        Instant at = Instant.parse("2026-09-28T02:00:00Z");

        assertThat(new SeededUlids(SEED).next(at)).isEqualTo(ulids.next(at));
    }
}
