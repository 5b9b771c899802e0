package org.guanjia.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guanjia.domain.message.TextAllowance.Wait;
import org.guanjia.domain.worktime.CityTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often and when a number of staff may get a text. */
class M02TextAllowanceTest {

    private static final TextAllowance OURS = TextAllowance.OURS;
    private static final Instant NOON = at("2026-09-22T12:00");

    @ParameterizedTest
    @CsvSource({
        "2026-09-22T07:59:59, 2026-09-22T08:00",
        "2026-09-22T08:00, 2026-09-22T08:00",
        "2026-09-22T20:59:59, 2026-09-22T20:59:59",
        "2026-09-22T21:00, 2026-09-23T08:00",
        "2026-12-31T23:30, 2027-01-01T08:00",
        "2026-09-22T00:00, 2026-09-22T08:00"
    })
    void nothing_goes_out_at_night(String moment, String first) {
        assertThat(OURS.earliest(at(moment), List.of())).isEqualTo(at(first));
        assertThat(OURS.waitsFor(at(moment), List.of())
                        .filter(Wait.HOURS::equals)
                        .isPresent())
                .isEqualTo(!moment.equals(first));
    }

    @Test
    void one_goes_out_in_a_minute() {
        List<Instant> one = List.of(NOON);

        assertThat(OURS.earliest(NOON, one)).isEqualTo(NOON.plusSeconds(60));
        assertThat(OURS.earliest(NOON.plusSeconds(59), one)).isEqualTo(NOON.plusSeconds(60));
        assertThat(OURS.earliest(NOON.plusSeconds(60), one)).isEqualTo(NOON.plusSeconds(60));
        assertThat(OURS.waitsFor(NOON.plusSeconds(59), one)).contains(Wait.LIMIT);
        assertThat(OURS.waitsFor(NOON.plusSeconds(60), one)).isEmpty();
    }

    @Test
    void five_go_out_in_an_hour_and_ten_in_any_24_hours() {
        List<Instant> five = every(Duration.ofMinutes(2), 5);
        List<Instant> ten = every(Duration.ofMinutes(50), 10);

        assertThat(OURS.earliest(NOON.plusSeconds(600), five)).isEqualTo(NOON.plusSeconds(3600));
        assertThat(OURS.earliest(at("2026-09-22T20:00"), ten))
                .as("midnight changes nothing")
                .isEqualTo(at("2026-09-23T12:00"));
    }

    @Test
    void what_a_wrong_time_sent_holds_up_nobody() {
        assertThat(OURS.earliest(NOON, List.of(NOON.plus(Duration.ofDays(30))))).isEqualTo(NOON);
        assertThat(OURS.earliest(NOON, List.of(NOON.plusSeconds(30)))).isEqualTo(NOON.plusSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whenever_they_come_no_number_gets_more_and_none_waits_longer_than_it_must(long seed) {
        Random random = new Random(seed);
        TextAllowance allowance = new TextAllowance(
                1 + random.nextInt(2),
                2 + random.nextInt(4),
                6 + random.nextInt(5),
                LocalTime.of(8, 0),
                LocalTime.of(21, 0));
        List<Instant> sent = new ArrayList<>();
        Instant now = NOON;
        for (int text = 0; text < 400; text++) {
            now = now.plusSeconds(random.nextInt(1 << random.nextInt(15)));
            Instant free = allowance.earliest(now, sent);
            assertThat(free).isAfterOrEqualTo(now);
            assertThat(allowance.waitsFor(now, sent).isPresent()).isEqualTo(free.isAfter(now));
            assertThat(isFree(allowance, sent, free)).isTrue();
            assertThat(!free.isAfter(now) || !isFree(allowance, sent, free.minusNanos(1000)))
                    .as("not a moment longer, with seed %d", seed)
                    .isTrue();
            sent.add(free);
            now = free;
        }
    }

    /** By counting, not by reckoning: whether one more keeps to everything. */
    private static boolean isFree(TextAllowance allowance, List<Instant> sent, Instant moment) {
        LocalTime time = ZonedDateTime.ofInstant(moment, CityTime.ZONE).toLocalTime();
        return within(sent, moment, Duration.ofMinutes(1)) < allowance.perMinute()
                && within(sent, moment, Duration.ofHours(1)) < allowance.perHour()
                && within(sent, moment, Duration.ofDays(1)) < allowance.perDay()
                && !time.isBefore(allowance.from())
                && time.isBefore(allowance.until());
    }

    private static long within(List<Instant> sent, Instant moment, Duration window) {
        return sent.stream().filter(text -> text.isAfter(moment.minus(window))).count();
    }

    @Test
    void what_lets_nothing_through_is_no_allowance() {
        LocalTime noon = LocalTime.NOON;
        assertThatIllegalArgumentException().isThrownBy(() -> new TextAllowance(0, 1, 1, LocalTime.MIN, noon));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextAllowance(1, 0, 1, LocalTime.MIN, noon));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextAllowance(1, 1, 0, LocalTime.MIN, noon));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextAllowance(1, 1, 1, noon, noon));
    }

    private static List<Instant> every(Duration interval, int times) {
        List<Instant> sent = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            sent.add(NOON.plus(interval.multipliedBy(i)));
        }
        return sent;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
    }
}
