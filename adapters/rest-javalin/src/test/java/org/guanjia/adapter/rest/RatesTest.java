package org.guanjia.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guanjia.adapter.rest.Rates.RateClass;
import org.guanjia.adapter.rest.RestSettings.Rate;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final RestSettings SETTINGS = new RestSettings("127.0.0.1", 0, Duration.ZERO)
            .with(new RestSettings.Rates(new Rate(60, 3), new Rate(2, 1)));

    private Instant now = Instant.parse("2026-10-20T02:00:00Z");
    private final Rates rates = new Rates(SETTINGS, () -> now);

    @Test
    void lets_through_what_is_saved_up_and_then_says_how_long_to_wait() {
        for (int i = 0; i < 3; i++) {
            assertThat(rates.secondsToWait(RateClass.STAFF, "a")).isZero();
        }
        assertThat(rates.secondsToWait(RateClass.STAFF, "a")).isEqualTo(1);
        assertThat(rates.secondsToWait(RateClass.PUBLIC, "a")).isZero();
        assertThat(rates.secondsToWait(RateClass.PUBLIC, "a")).isEqualTo(30);
    }

    @Test
    void gives_back_evenly_as_time_goes_on() {
        rates.secondsToWait(RateClass.PUBLIC, "a");

        now = now.plusSeconds(29);
        assertThat(rates.secondsToWait(RateClass.PUBLIC, "a")).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(rates.secondsToWait(RateClass.PUBLIC, "a")).isZero();
        assertThat(rates.secondsToWait(RateClass.PUBLIC, "a")).isEqualTo(30);
    }

    @Test
    void counts_each_caller_alone() {
        rates.secondsToWait(RateClass.PUBLIC, "a");

        assertThat(rates.secondsToWait(RateClass.PUBLIC, "b")).isZero();
    }

    @Test
    void believes_an_address_only_from_a_proxy_that_is_trusted() {
        Origins origins = new Origins(Set.of("10.0.0.1", "10.0.0.2"));

        assertThat(origins.of("203.0.113.5", List.of("198.51.100.7"))).isEqualTo("203.0.113.5");
        assertThat(origins.of("10.0.0.1", List.of("198.51.100.7"))).isEqualTo("198.51.100.7");
        assertThat(origins.of("10.0.0.1", List.of("1.2.3.4", "198.51.100.7", "10.0.0.2")))
                .isEqualTo("198.51.100.7");
        assertThat(origins.of("10.0.0.1", List.of("made up"))).isEqualTo("10.0.0.1");
        assertThat(new Origins(Set.of()).of("10.0.0.1", List.of("198.51.100.7")))
                .isEqualTo("10.0.0.1");
    }
}
