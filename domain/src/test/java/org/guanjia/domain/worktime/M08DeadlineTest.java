package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.worktime.Calendars.PRC;
import static org.guanjia.domain.worktime.Calendars.PRC_WITH_2027;
import static org.guanjia.domain.worktime.Calendars.at;
import static org.guanjia.domain.worktime.Calendars.deadline;
import static org.guanjia.domain.worktime.Calendars.endOf;

import java.time.LocalDate;
import java.util.Map;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class M08DeadlineTest {

    private static final CalendarEdition ONLY_2020 = Calendars.edition("""
            edition | only-2020
            years   | 2020 .. 2020
            holiday | 2020-01-01 | 元旦
            """);

    @Test
    void says_what_it_was_computed_from() {
        Deadline deadline = deadline("2024-03-04T09:00", "5 working-days");

        assertThat(deadline.start()).isEqualTo(at("2024-03-04T09:00"));
        assertThat(deadline.term()).isEqualTo(new Period(5, PeriodUnit.WORKING_DAYS));
        assertThat(deadline.calendar()).isEqualTo(new CalendarId("prc-2026"));
        assertThat(deadline.timesAway()).isEmpty();
        assertThat(deadline.doneAt()).isEmpty();
    }

    @ParameterizedTest(name = "done at {0}, seen at {1}: {2}")
    @CsvSource({
        ", 2024-03-05T08:59:59, OPEN, false",
        ", 2024-03-05T09:00, OVERDUE, true",
        "2024-03-04T12:00, 2024-03-04T11:59:59, OPEN, false", // as it stood then
        "2024-03-04T12:00, 2024-03-04T12:00, MET, false",
        "2024-03-05T08:59:59.999999, 2024-03-09T09:00, MET, false",
        "2024-03-05T09:00, 2024-03-09T09:00, MISSED, true",
        "2024-03-06T09:00, 2024-03-05T10:00, OVERDUE, true",
        "2024-03-06T09:00, 2024-03-05T08:00, OPEN, false",
    })
    void stands_as_it_stood_at_the_moment_asked_about(String done, String seen, DeadlineState state, boolean late) {
        Deadline open = deadline("2024-03-04T09:00", "24 hours");
        Deadline deadline = done == null ? open : open.done(at(done));

        assertThat(deadline.state(at(seen))).isEqualTo(state);
        assertThat(deadline.isOverdue(at(seen))).isEqualTo(state == DeadlineState.OVERDUE);
        assertThat(state.isLate()).isEqualTo(late);
    }

    @Test
    void a_late_act_is_taken_and_its_moment_kept() {
        Deadline late = deadline("2024-03-04T09:00", "24 hours").done(at("2024-04-01T09:00"));

        assertThat(late.doneAt()).contains(at("2024-04-01T09:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> late.done(at("2024-04-02T09:00")))
                .withMessageStartingWith("Deadline");
    }

    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource({
        "2026-12-31T09:00, 1 days",
        "2026-12-30T09:00, 2 working-days",
        "2026-12-01T09:00, 1 months",
        "2027-06-01T09:00, 1 working-days",
        "2026-12-31T16:00:00Z, 1 working-days",
        "2019-12-20T09:00, 11 days", // 31 December 2019
        "2019-12-30T09:00, 5 working-days", // 31 December 2019 would have to be counted
        "2026-06-01T09:00, 2027-01-31",
        "2020-06-01T09:00, 10000 months",
        "2020-06-01T09:00, 10000 working-days",
    })
    void awaits_its_calendar_where_a_day_that_counts_is_not_covered(String start, String term) {
        Deadline deadline = deadline(start, term);

        assertThat(deadline.due()).isEmpty();
        assertThat(deadline.awaitsCalendar()).isTrue();
        assertThat(deadline.state(at("2100-01-01T00:00"))).isEqualTo(DeadlineState.AWAITING_CALENDAR);
        assertThat(deadline.isOverdue(at("2100-01-01T00:00"))).isFalse();
        assertThat(DeadlineState.AWAITING_CALENDAR.isLate()).isFalse();
    }

    @Test
    void awaits_its_calendar_where_a_rest_day_at_the_end_of_the_covered_years_rolls_out_of_them() {
        WorkCalendar calendar = WorkCalendar.of(Calendars.edition("""
                edition | only-2022
                years   | 2022 .. 2022
                holiday | 2022-12-31 | 元旦
                """));

        assertThat(Deadline.of(at("2022-12-29T09:00"), Period.parse("2 days"), calendar)
                        .awaitsCalendar())
                .isTrue();
        assertThat(Deadline.of(at("2022-12-29T09:00"), Period.parse("1 days"), calendar)
                        .due())
                .contains(endOf("2022-12-30"));
    }

    @Test
    void is_computed_when_the_calendar_comes_and_both_go_on_record() {
        Deadline awaiting = deadline("2026-12-30T09:00", "2 working-days");

        Deadline.Change change = awaiting.recomputed(PRC_WITH_2027);

        assertThat(change.before()).isEqualTo(awaiting);
        assertThat(change.after().due()).contains(endOf("2027-01-04"));
        assertThat(change.after().calendar()).isEqualTo(new CalendarId("prc-2027"));
        assertThat(change.movesDue()).isTrue();
    }

    @Test
    void an_act_done_while_the_calendar_was_missing_becomes_met_or_missed() {
        Deadline awaiting = deadline("2026-12-30T09:00", "2 working-days");
        Deadline early = awaiting.done(at("2027-01-04T23:59"));
        Deadline late = awaiting.done(at("2027-01-05T00:00"));

        assertThat(early.state(at("2027-02-01T09:00"))).isEqualTo(DeadlineState.AWAITING_CALENDAR);
        assertThat(early.recomputed(PRC_WITH_2027).after().state(at("2027-02-01T09:00")))
                .isEqualTo(DeadlineState.MET);
        assertThat(late.recomputed(PRC_WITH_2027).after().state(at("2027-02-01T09:00")))
                .isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void a_new_holiday_notice_moves_what_is_open_and_leaves_what_is_settled() {
        Deadline open = deadline("2026-12-30T09:00", "1 days");
        Deadline met = open.done(at("2026-12-30T10:00"));
        Deadline missed = open.done(at("2027-01-02T10:00"));

        assertThat(open.due()).contains(endOf("2026-12-31"));
        assertThat(open.recomputed(PRC_WITH_2027).after().due()).contains(endOf("2027-01-03"));
        assertThat(met.recomputed(PRC_WITH_2027)).isEqualTo(new Deadline.Change(met, met));
        assertThat(missed.recomputed(PRC_WITH_2027)).isEqualTo(new Deadline.Change(missed, missed));
    }

    @Test
    void recomputing_keeps_the_times_away() {
        Deadline moved = deadline("2026-12-28T09:00", "1 working-days")
                .movedByTimeAway(at("2026-12-29T09:00"), at("2026-12-31T09:00"), PRC)
                .after();

        assertThat(moved.due()).contains(endOf("2026-12-31"));
        assertThat(moved.recomputed(PRC_WITH_2027).after().due()).contains(endOf("2026-12-30"));
    }

    @Test
    void an_hours_clock_has_nothing_to_recompute() {
        Deadline hours = deadline("2026-12-31T09:00", "24 hours");

        assertThat(hours.recomputed(PRC_WITH_2027)).isEqualTo(new Deadline.Change(hours, hours));
    }

    @Test
    void an_edition_that_lacks_the_years_takes_no_known_due_instant_away() {
        Deadline open = deadline("2024-03-04T09:00", "5 days");

        assertThat(open.recomputed(WorkCalendar.of(ONLY_2020))).isEqualTo(new Deadline.Change(open, open));
    }

    @Test
    void waits_on_where_the_new_edition_lacks_the_year_too() {
        Deadline awaiting = deadline("2028-03-01T09:00", "5 days");

        Deadline.Change change = awaiting.recomputed(PRC_WITH_2027);

        assertThat(change.after().awaitsCalendar()).isTrue();
        assertThat(change.movesDue()).isFalse();
        assertThat(MinimumPeriod.of(at("2028-03-01T09:00"), Period.parse("5 days"), PRC)
                        .recomputed(PRC_WITH_2027)
                        .awaitsCalendar())
                .isTrue();
    }

    @Test
    void a_minimum_period_awaits_its_calendar_too_and_is_not_over_until_it_comes() {
        MinimumPeriod notice = MinimumPeriod.of(at("2026-12-30T09:00"), Period.parse("2 days"), PRC);

        assertThat(notice.awaitsCalendar()).isTrue();
        assertThat(notice.isOver(at("2100-01-01T00:00"))).isFalse();
        MinimumPeriod known = notice.recomputed(PRC_WITH_2027);
        assertThat(known.awaitsCalendar()).isFalse();
        assertThat(known.end()).contains(endOf("2027-01-03"));
        assertThat(known.recomputed(PRC)).isEqualTo(known);
    }

    @Test
    void a_minimum_period_of_hours_is_a_mistake_of_the_program() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinimumPeriod.of(at("2024-03-04T09:00"), Period.parse("24 hours"), PRC))
                .withMessageStartingWith("Minimum period");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-31", "2027-01-01"})
    void only_the_plain_question_about_a_day_refuses(LocalDate date) {
        Refusal.RuleBroken refusal = catchThrowableOfType(Refusal.RuleBroken.class, () -> PRC.isWorkingDay(date));

        assertThat(refusal.key()).isEqualTo("M-08.calendar-missing");
        assertThat(refusal.values()).containsOnly(Map.entry("year", String.valueOf(date.getYear())));
        assertThat(refusal.provision().force()).isEqualTo(Force.MANDATORY);
        assertThat(PRC.covers(date)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2020-01-01, false",
        "2020-01-19, true",
        "2020-02-03, true",
        "2024-02-09, true",
        "2024-02-10, false",
        "2024-02-12, false",
        "2024-03-02, false",
        "2024-03-03, false",
        "2024-03-04, true",
        "2026-12-31, true",
    })
    void knows_the_working_days_of_the_covered_years(LocalDate date, boolean working) {
        assertThat(PRC.covers(date)).isTrue();
        assertThat(PRC.isWorkingDay(date)).isEqualTo(working);
    }
}
