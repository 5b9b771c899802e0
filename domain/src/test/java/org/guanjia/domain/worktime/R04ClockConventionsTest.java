package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.worktime.Calendars.PRC;
import static org.guanjia.domain.worktime.Calendars.at;
import static org.guanjia.domain.worktime.Calendars.deadline;
import static org.guanjia.domain.worktime.Calendars.endOf;

import java.time.Instant;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class R04ClockConventionsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "deadlines.csv", numLinesToSkip = 1)
    void agrees_with_what_was_counted_by_others(
            OffsetDateTime start, int amount, String unit, OffsetDateTime dueBefore) {
        Period period = Period.parse(amount + " " + unit);

        assertThat(Deadline.of(start.toInstant(), period, PRC).due()).contains(dueBefore.toInstant());
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2024-02-09T17:30:00, 24 hours, 2024-02-10T17:30:00", // into the Spring Festival
        "2024-02-28T23:59:59, 1 hours, 2024-02-29T00:59:59",
        "2026-12-31T12:00:00, 24 hours, 2027-01-01T12:00:00", // out of the covered years
        "1999-01-01T00:00:00, 10000 hours, 2000-02-21T16:00:00",
    })
    void hours_run_from_the_moment_through_every_day(String start, String hours, String due) {
        assertThat(deadline(start, hours).due()).contains(at(due));
    }

    @ParameterizedTest(name = "{0} + {1} ends with {2}")
    @CsvSource({
        // the day of the start does not count, whatever its hour
        "2024-03-04T00:00:00, 1 days, 2024-03-05",
        "2024-03-04T23:59:59.999999, 1 days, 2024-03-05",
        "2024-03-04T15:59:59Z, 1 days, 2024-03-05", // 23:59:59 in the city
        "2024-03-04T16:00:00Z, 1 days, 2024-03-06", // 00:00 of the 5th in the city
        // a rest day that is not the last counts like any other
        "2024-03-01T09:00:00, 5 days, 2024-03-06",
        // a last day that is a rest day moves on
        "2024-03-04T09:00:00, 5 days, 2024-03-11", // Saturday
        "2024-03-05T09:00:00, 5 days, 2024-03-11", // Sunday
        "2024-02-05T09:00:00, 5 days, 2024-02-18", // Spring Festival, to a make-up Sunday
        "2024-02-05T09:00:00, 4 days, 2024-02-09", // the eve was a working day in 2024
        "2025-09-28T09:00:00, 3 days, 2025-10-09", // National Day and Mid-Autumn
        "2025-10-01T09:00:00, 10 days, 2025-10-11", // a make-up Saturday is no rest day
        "2020-01-20T09:00:00, 10 days, 2020-02-03", // the extended Spring Festival of 2020
        "2022-12-26T09:00:00, 5 days, 2023-01-03", // over New Year
    })
    void days_start_the_next_day_and_end_on_a_working_day(String start, String days, String lastDay) {
        assertThat(deadline(start, days).due()).contains(endOf(lastDay));
    }

    @ParameterizedTest(name = "{0} + {1} ends with {2}")
    @CsvSource({
        "2024-03-04T09:00:00, 1 working-days, 2024-03-05",
        "2024-03-01T23:59:59, 1 working-days, 2024-03-04", // Friday
        "2024-03-02T09:00:00, 1 working-days, 2024-03-04", // begun on a rest day
        "2024-03-01T15:59:59Z, 1 working-days, 2024-03-04",
        "2024-03-03T16:00:00Z, 1 working-days, 2024-03-05",
        "2024-02-08T09:00:00, 2 working-days, 2024-02-18", // the make-up Sunday counts
        "2024-02-04T09:00:00, 5 working-days, 2024-02-09", // begun on a make-up Sunday
        "2025-09-26T09:00:00, 1 working-days, 2025-09-28", // make-up before National Day
        "2025-09-30T09:00:00, 3 working-days, 2025-10-11", // make-up after it
        "2020-01-23T09:00:00, 1 working-days, 2020-02-03",
        "2019-12-31T09:00:00, 1 working-days, 2020-01-02", // only covered days are counted
        "2026-12-30T23:59:59, 1 working-days, 2026-12-31", // the last covered day
    })
    void working_days_count_make_up_days_and_no_holidays(String start, String workingDays, String lastDay) {
        assertThat(deadline(start, workingDays).due()).contains(endOf(lastDay));
    }

    @ParameterizedTest(name = "{0} + {1} ends with {2}")
    @CsvSource({
        "2024-07-03T09:00:00, 1 months, 2024-08-05", // the 3rd is a Saturday
        "2024-07-04T09:00:00, 1 months, 2024-08-05", // the 4th is a Sunday
        "2024-07-05T09:00:00, 1 months, 2024-08-05",
        "2023-01-31T09:00:00, 1 months, 2023-02-28", // no corresponding day
        "2024-01-31T09:00:00, 1 months, 2024-02-29",
        "2024-01-29T09:00:00, 1 months, 2024-02-29",
        "2024-02-29T09:00:00, 1 months, 2024-03-29", // not the last day of March
        "2024-02-29T09:00:00, 12 months, 2025-02-28",
        "2024-03-31T09:00:00, 1 months, 2024-04-30",
        "2025-08-31T09:00:00, 1 months, 2025-09-30",
        "2025-09-01T09:00:00, 1 months, 2025-10-09", // 1 October is a holiday
        "2024-01-30T15:59:59Z, 1 months, 2024-02-29",
        "2024-01-31T16:00:00Z, 1 months, 2024-03-01",
        "1999-12-01T09:00:00, 242 months, 2020-02-03", // 1 February 2020, the extended Spring Festival
    })
    void months_end_on_the_corresponding_day_or_the_last_of_the_month(String start, String months, String lastDay) {
        assertThat(deadline(start, months).due()).contains(endOf(lastDay));
    }

    @ParameterizedTest(name = "{0} in {1} ends with {2}")
    @CsvSource({
        "--01-31, 2024, 2024-01-31",
        "--01-31, 2021, 2021-02-01", // Sunday
        "--01-31, 2025, 2025-02-05", // Spring Festival
        "--02-29, 2024, 2024-02-29",
        "--02-29, 2023, 2023-02-28",
        "--02-29, 2026, 2026-02-28", // a make-up Saturday
        "--02-29, 2021, 2021-03-01", // Sunday
    })
    void fixed_days_roll_forward_and_the_end_of_february_is_found(MonthDay day, int year, String lastDay) {
        Deadline deadline = Deadline.of(at("2020-06-01T09:00"), FixedDay.of(day, year), PRC);

        assertThat(deadline.due()).contains(endOf(lastDay));
    }

    @Test
    void the_last_day_ends_at_midnight_and_the_act_must_come_before() {
        Deadline deadline = deadline("2024-03-04T09:00", "1 days");
        Instant midnight = at("2024-03-05T16:00:00Z");

        assertThat(deadline.due()).contains(midnight);
        assertThat(deadline.state(midnight.minusNanos(1_000))).isEqualTo(DeadlineState.OPEN);
        assertThat(deadline.state(midnight)).isEqualTo(DeadlineState.OVERDUE);
    }

    @ParameterizedTest(name = "at least {1} from {0} are over with {2}")
    @CsvSource({
        "2024-03-01T09:00, 5 days, 2024-03-06",
        "2024-03-04T09:00, 5 days, 2024-03-11", // the fifth full day is a Saturday
        "2024-02-05T00:00, 5 days, 2024-02-18",
        "2024-02-08T09:00, 2 working-days, 2024-02-18",
        "2024-01-31T09:00, 1 months, 2024-02-29",
    })
    void a_minimum_period_counts_full_days_and_ends_with_a_working_day(String start, String length, String lastDay) {
        MinimumPeriod notice = MinimumPeriod.of(at(start), Period.parse(length), PRC);

        assertThat(notice.end()).contains(endOf(lastDay));
        assertThat(notice.isOver(endOf(lastDay).minusNanos(1_000))).isFalse();
        assertThat(notice.isOver(endOf(lastDay))).isTrue();
        assertThat(notice.isOver(endOf(lastDay).plusSeconds(1))).isTrue();
    }

    @Test
    void before_1992_dates_follow_the_summer_time_of_their_day() {
        assertThat(CityTime.dateOf(Instant.parse("1990-07-01T15:30:00Z"))).hasToString("1990-07-02");
        assertThat(CityTime.dateOf(Instant.parse("1992-07-01T15:30:00Z"))).hasToString("1992-07-01");
        assertThat(CityTime.endOf(CityTime.dateOf(Instant.parse("1990-07-01T12:00:00Z"))))
                .isEqualTo("1990-07-01T15:00:00Z");
    }
}
