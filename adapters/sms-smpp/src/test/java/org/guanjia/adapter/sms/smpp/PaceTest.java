package org.guanjia.adapter.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-28T04:00:00Z"));
    private final Pace pace = new Pace(4, now::get);

    @Test
    void lets_a_seconds_worth_go_at_once_and_then_so_many_in_a_second() {
        for (int part = 0; part < 4; part++) {
            assertThat(pace.waitFor(1)).isEmpty();
        }
        assertThat(pace.waitFor(1)).contains(Duration.ofMillis(250));

        now.updateAndGet(before -> before.plusMillis(249));
        assertThat(pace.waitFor(1)).contains(Duration.ofMillis(1));
        now.updateAndGet(before -> before.plusMillis(1));
        assertThat(pace.waitFor(1)).isEmpty();
        assertThat(pace.waitFor(1)).isPresent();
    }

    @Test
    void lets_a_message_of_more_parts_go_when_nothing_is_owed_and_makes_up_for_it() {
        assertThat(pace.waitFor(10)).isEmpty();
        assertThat(pace.waitFor(1)).contains(Duration.ofMillis(1750));
    }

    @Test
    void keeps_nothing_of_a_long_rest_but_a_seconds_worth() {
        pace.waitFor(1);
        now.updateAndGet(before -> before.plusSeconds(3600));
        for (int part = 0; part < 4; part++) {
            assertThat(pace.waitFor(1)).isEmpty();
        }
        assertThat(pace.waitFor(1)).isPresent();
    }
}
