package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.MORNING;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.guanjia.application.port.Ulids;
import org.guanjia.domain.shared.Ulid;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Ulids}. */
public abstract class UlidsContract {

    protected abstract Ulids ulids();

    @Test
    void never_makes_the_same_identity_twice() {
        Set<Ulid> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ulids().next(MORNING));
        }

        assertThat(made).hasSize(10_000);
    }

    @Test
    void carries_the_millisecond_it_was_asked_for() {
        assertThat(ulids().next(MORNING).at()).isEqualTo(MORNING.truncatedTo(ChronoUnit.MILLIS));
    }
}
