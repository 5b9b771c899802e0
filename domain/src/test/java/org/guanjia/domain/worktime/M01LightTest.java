package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.worktime.Calendars.*;

import java.time.Instant;
import org.guanjia.domain.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Light}: green, amber from its share on, red from the due instant on, off once it is done (M-01). */
class M01LightTest {

    private static final Percentage AMBER_FROM = Percentage.parse("80 %");

    @ParameterizedTest
    @CsvSource({
        "2024-03-04T09:00, GREEN",
        "2024-03-05T04:11:59, GREEN",
        "2024-03-05T04:12, AMBER",
        "2024-03-05T08:59:59, AMBER",
        "2024-03-05T09:00, RED",
    })
    void turns_at_its_share_of_the_period_and_at_its_end(String moment, Light light) {
        assertThat(Light.of(deadline("2024-03-04T09:00", "24 hours"), at(moment), AMBER_FROM))
                .isEqualTo(light);
    }

    @Test
    void is_off_once_it_was_done_in_time_or_late() {
        Deadline deadline = deadline("2024-03-04T09:00", "24 hours");

        assertThat(Light.of(deadline.done(at("2024-03-04T10:00")), at("2024-03-06T09:00"), AMBER_FROM))
                .isEqualTo(Light.OFF);
        assertThat(Light.of(deadline.done(at("2024-03-06T10:00")), at("2024-03-07T09:00"), AMBER_FROM))
                .isEqualTo(Light.OFF);
    }

    @Test
    void waits_for_a_calendar_while_it_is_owed_and_is_off_when_it_was_done() {
        Deadline beyond = deadline("2026-12-30T09:00", "5 working-days");
        Instant later = at("2026-12-31T09:00");

        assertThat(Light.of(beyond, later, AMBER_FROM)).isEqualTo(Light.AWAITING_CALENDAR);
        assertThat(Light.of(beyond.done(later), later, AMBER_FROM)).isEqualTo(Light.OFF);
    }
}
