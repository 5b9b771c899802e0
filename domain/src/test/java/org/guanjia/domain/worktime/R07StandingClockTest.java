package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.worktime.Calendars.PRC;
import static org.guanjia.domain.worktime.Calendars.at;
import static org.guanjia.domain.worktime.Calendars.deadline;
import static org.guanjia.domain.worktime.Calendars.endOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R07StandingClockTest {

    @ParameterizedTest(name = "{1} from {0}, away from {2} to {3}: {4}")
    @CsvSource({
        // hours: the exact duration
        "2024-03-04T09:00, 24 hours, 2024-03-04T10:00, 2024-03-06T10:30:15, 2024-03-07T09:30:15",
        // days: midnights passed, and the last day rolls on again
        "2024-03-04T09:00, 2 days, 2024-03-05T09:00, 2024-03-05T23:59:59, 2024-03-07T00:00",
        "2024-03-04T09:00, 2 days, 2024-03-05T23:59:59, 2024-03-06T00:00, 2024-03-08T00:00",
        "2024-03-04T09:00, 2 days, 2024-03-05T15:59:59Z, 2024-03-05T16:00:00Z, 2024-03-08T00:00",
        "2024-03-04T09:00, 2 days, 2024-03-05T09:00, 2024-03-08T09:00, 2024-03-12T00:00",
        "2024-02-05T09:00, 2 days, 2024-02-06T09:00, 2024-02-09T09:00, 2024-02-19T00:00",
        // months and fixed days: the same
        "2024-02-07T09:00, 1 months, 2024-02-08T09:00, 2024-02-18T09:00, 2024-03-19T00:00",
        "2024-01-01T09:00, 2024-01-31, 2024-01-15T09:00, 2024-01-17T09:00, 2024-02-03T00:00",
        // working days: only those count
        "2024-03-04T09:00, 5 working-days, 2024-03-08T09:00, 2024-03-10T09:00, 2024-03-12T00:00",
        "2024-03-04T09:00, 5 working-days, 2024-03-08T09:00, 2024-03-11T09:00, 2024-03-13T00:00",
        "2024-02-06T09:00, 5 working-days, 2024-02-09T09:00, 2024-02-17T23:59, 2024-02-20T00:00",
        "2024-02-06T09:00, 5 working-days, 2024-02-09T09:00, 2024-02-18T00:00, 2024-02-21T00:00",
        "2024-03-04T09:00, 3 working-days, 2024-03-05T09:00, 2024-03-06T09:00, 2024-03-09T00:00",
        "2024-03-05T09:00, 3 working-days, 2024-03-06T09:00, 2024-03-07T09:00, 2024-03-12T00:00",
    })
    void the_due_instant_moves_by_the_time_away_in_the_clock_s_own_unit(
            String start, String term, String left, String returned, String due) {
        Deadline before = deadline(start, term);

        Deadline.Change change = before.movedByTimeAway(at(left), at(returned), PRC);

        assertThat(change.before()).isEqualTo(before);
        assertThat(change.after().due()).contains(at(due));
        assertThat(change.after().timesAway()).containsExactly(new TimeAway(at(left), at(returned)));
        assertThat(change.movesDue())
                .isEqualTo(!before.due().equals(change.after().due()));
    }

    @Test
    void several_times_away_add_up() {
        Deadline twice = deadline("2024-03-04T09:00", "5 working-days")
                .movedByTimeAway(at("2024-03-05T09:00"), at("2024-03-06T09:00"), PRC)
                .after()
                .movedByTimeAway(at("2024-03-06T09:00"), at("2024-03-08T09:00"), PRC)
                .after();

        assertThat(twice.due()).contains(endOf("2024-03-14"));
        assertThat(twice.timesAway()).hasSize(2);
    }

    @Test
    void what_was_overdue_when_it_left_is_as_much_overdue_when_it_returns() {
        Deadline late = deadline("2024-03-04T09:00", "24 hours")
                .movedByTimeAway(at("2024-03-05T11:00"), at("2024-03-07T11:00"), PRC)
                .after();

        assertThat(late.due()).contains(at("2024-03-07T09:00"));
        assertThat(late.isOverdue(at("2024-03-07T11:00"))).isTrue();
    }

    @Test
    void what_is_done_does_not_move() {
        Deadline done = deadline("2024-03-04T09:00", "24 hours").done(at("2024-03-04T12:00"));

        Deadline.Change change = done.movedByTimeAway(at("2024-03-04T13:00"), at("2024-03-05T13:00"), PRC);

        assertThat(change.after()).isEqualTo(done);
        assertThat(change.movesDue()).isFalse();
    }

    @Test
    void a_time_away_into_a_year_without_calendar_leaves_working_days_awaiting_it() {
        Deadline deadline = deadline("2026-12-21T09:00", "3 working-days");

        assertThat(moved(deadline, "2026-12-22T09:00", "2026-12-31T09:00").due())
                .isEmpty();
        assertThat(moved(deadline, "2026-12-22T09:00", "2026-12-27T09:00").due())
                .contains(endOf("2026-12-29"));
        assertThat(moved(deadline, "2026-12-31T09:00", "2027-01-01T00:00").awaitsCalendar())
                .isTrue();
        assertThat(moved(deadline, "2026-12-24T09:00", "2026-12-31T23:59").awaitsCalendar())
                .isFalse();
        assertThat(moved(deadline("2026-12-31T09:00", "24 hours"), "2027-01-01T00:00", "2027-01-02T00:00")
                        .due())
                .contains(at("2027-01-02T09:00"));
    }

    @ParameterizedTest
    @CsvSource({"1 working-days", "4 days", "1 months", "2024-03-29"})
    void a_time_away_within_one_day_moves_nothing_even_in_a_year_without_calendar(String term) {
        Deadline deadline = deadline("2024-03-04T09:00", term);

        Deadline.Change change = deadline.movedByTimeAway(at("2027-01-04T09:00"), at("2027-01-04T17:00"), PRC);

        assertThat(change.movesDue()).isFalse();
        assertThat(change.after().timesAway()).hasSize(1);
    }

    @Test
    void a_time_away_from_before_the_covered_years_leaves_working_days_awaiting_too() {
        Deadline deadline = deadline("2019-12-31T09:00", "1 working-days");

        assertThat(moved(deadline, "2019-12-31T10:00", "2020-01-02T09:00").due())
                .contains(endOf("2020-01-03"));
        assertThat(moved(deadline("2019-12-30T09:00", "1 working-days"), "2019-12-30T10:00", "2020-01-02T09:00")
                        .awaitsCalendar())
                .isTrue();
    }

    @Test
    void times_away_that_overlap_or_run_backwards_are_mistakes_of_the_program() {
        Deadline once = moved(deadline("2024-03-04T09:00", "24 hours"), "2024-03-04T10:00", "2024-03-04T12:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved(once, "2024-03-04T11:59", "2024-03-04T13:00"))
                .withMessageStartingWith("Deadline");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved(once, "2024-03-04T14:00", "2024-03-04T13:59"))
                .withMessageStartingWith("Time away");
    }

    @Test
    void a_clock_cannot_stand_still_before_it_started() {
        Deadline deadline = deadline("2024-03-04T09:00", "24 hours");
        Deadline done = deadline.done(at("2024-03-04T12:00"));

        assertThat(moved(deadline, "2024-03-04T09:00", "2024-03-04T10:00").due())
                .contains(at("2024-03-05T10:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved(deadline, "2024-03-04T08:59:59", "2024-03-04T10:00"))
                .withMessageStartingWith("Deadline");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved(done, "2024-03-04T08:59:59", "2024-03-04T10:00"))
                .withMessageStartingWith("Deadline");
    }

    private static Deadline moved(Deadline deadline, String left, String returned) {
        return deadline.movedByTimeAway(at(left), at(returned), PRC).after();
    }
}
