package org.guanjia.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.reminder.Moments.PRC;
import static org.guanjia.domain.reminder.Moments.RULES;
import static org.guanjia.domain.reminder.Moments.at;
import static org.guanjia.domain.reminder.ReminderKind.AMBER;
import static org.guanjia.domain.reminder.ReminderKind.DAILY;
import static org.guanjia.domain.reminder.ReminderKind.RED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Term;
import org.junit.jupiter.api.Test;

class M02RemindersTest {

    /** 100 hours until Friday at noon: amber on Thursday at 16:00. */
    private static final RunningClock HUNDRED_HOURS = running(WatchedClock.RECEIPT, "2026-09-21T08:00", "100 hours");

    private final List<Reminder> given = new ArrayList<>();

    @Test
    void reminds_at_amber_at_red_and_then_daily_each_once() {
        lives(HUNDRED_HOURS, "2026-09-21T08:00", "2026-09-28T13:00", Duration.ofMinutes(1));

        assertThat(given)
                .containsExactly(
                        reminder(AMBER, 0, "2026-09-24T16:00"),
                        reminder(RED, 0, "2026-09-25T12:00"),
                        reminder(DAILY, 1, "2026-09-26T12:00"),
                        reminder(DAILY, 2, "2026-09-27T12:00"),
                        reminder(DAILY, 3, "2026-09-28T12:00"));
        assertThat(given).allMatch(reminder -> !reminder.isLateAt(reminder.at().plusSeconds(60)));
    }

    @Test
    void reminds_from_the_very_moment_on() {
        assertThat(look(HUNDRED_HOURS, at("2026-09-24T16:00").minusNanos(1000))).isEmpty();
        assertThat(look(HUNDRED_HOURS, at("2026-09-24T16:00"))).contains(reminder(AMBER, 0, "2026-09-24T16:00"));
        assertThat(look(HUNDRED_HOURS, at("2026-09-25T12:00").minusNanos(1000))).isEmpty();
        assertThat(look(HUNDRED_HOURS, at("2026-09-25T12:00"))).contains(reminder(RED, 0, "2026-09-25T12:00"));
        assertThat(look(HUNDRED_HOURS, at("2026-09-26T12:00").minusNanos(1000))).isEmpty();
        assertThat(look(HUNDRED_HOURS, at("2026-09-26T12:00"))).contains(reminder(DAILY, 1, "2026-09-26T12:00"));
    }

    @Test
    void tells_when_to_look_again() {
        assertThat(HUNDRED_HOURS.next(at("2026-09-21T08:00"))).contains(at("2026-09-24T16:00"));
        assertThat(HUNDRED_HOURS.next(at("2026-09-24T16:00"))).contains(at("2026-09-25T12:00"));
        assertThat(HUNDRED_HOURS.next(at("2026-09-25T12:00"))).contains(at("2026-09-26T12:00"));
        assertThat(HUNDRED_HOURS.next(at("2026-10-09T13:00"))).contains(at("2026-10-10T12:00"));
    }

    @Test
    void looking_only_when_told_gives_the_same_as_looking_all_the_time() {
        lives(HUNDRED_HOURS, "2026-09-21T08:00", "2026-10-28T13:00", Duration.ofMinutes(10));
        List<Reminder> always = List.copyOf(given);
        given.clear();
        Instant now = at("2026-09-21T08:00");
        while (!now.isAfter(at("2026-10-28T13:00"))) {
            look(HUNDRED_HOURS, now);
            now = HUNDRED_HOURS.next(now).orElseThrow();
        }

        assertThat(given).isEqualTo(always).hasSize(35);
    }

    @Test
    void after_downtime_gives_one_that_stands_for_all_that_were_missed_and_is_late() {
        assertThat(look(HUNDRED_HOURS, at("2026-09-28T15:00")))
                .hasValueSatisfying(caughtUp ->
                        assertThat(caughtUp.isLateAt(at("2026-09-28T15:00"))).isTrue())
                .contains(reminder(DAILY, 3, "2026-09-28T12:00"));
        assertThat(look(HUNDRED_HOURS, at("2026-09-28T15:01"))).isEmpty();

        assertThat(look(HUNDRED_HOURS, at("2026-09-29T12:00")))
                .hasValueSatisfying(next ->
                        assertThat(next.isLateAt(at("2026-09-29T12:00"))).isFalse());
        assertThat(given).hasSize(2);
    }

    @Test
    void a_jump_of_an_hour_back_repeats_nothing_and_brings_nothing_that_a_later_one_stood_for() {
        for (String moment : List.of("2026-09-24T16:20", "2026-09-25T12:20", "2026-09-28T12:20")) {
            given.clear();
            look(HUNDRED_HOURS, at(moment));
            assertThat(given).hasSize(1);

            lives(HUNDRED_HOURS, at(moment).minusSeconds(3600), at(moment), Duration.ofMinutes(1));

            assertThat(given).as(moment).hasSize(1);
        }
    }

    @Test
    void a_jump_of_an_hour_ahead_gives_what_is_reached_and_repeats_nothing_when_the_hour_comes() {
        look(HUNDRED_HOURS, at("2026-09-25T12:30"));
        lives(HUNDRED_HOURS, "2026-09-25T11:30", "2026-09-25T13:00", Duration.ofMinutes(1));

        assertThat(given).containsExactly(reminder(RED, 0, "2026-09-25T12:00"));
    }

    @Test
    void a_jump_of_thirty_days_gives_one_and_silences_nothing_once_the_time_is_right_again() {
        look(HUNDRED_HOURS, at("2026-10-24T16:30"));
        assertThat(given).containsExactly(reminder(DAILY, 29, "2026-10-24T12:00"));
        assertThat(HUNDRED_HOURS.bears(given.get(0), at("2026-09-24T16:30"))).isFalse();

        lives(HUNDRED_HOURS, "2026-09-24T16:30", "2026-09-27T12:00", Duration.ofMinutes(1));

        assertThat(given)
                .containsExactly(
                        reminder(DAILY, 29, "2026-10-24T12:00"),
                        reminder(AMBER, 0, "2026-09-24T16:00"),
                        reminder(RED, 0, "2026-09-25T12:00"),
                        reminder(DAILY, 1, "2026-09-26T12:00"),
                        reminder(DAILY, 2, "2026-09-27T12:00"));
    }

    @Test
    void whatever_the_time_does_no_reminder_comes_twice_and_no_look_gives_two() {
        Random random = new Random(20261122);
        for (int run = 0; run < 200; run++) {
            given.clear();
            Instant now = at("2026-09-21T08:00");
            for (int step = 0; step < 200; step++) {
                now = now.plusSeconds(random.nextInt(10) == 0 ? random.nextInt(5_000_000) - 2_500_000 : 3_600);
                look(HUNDRED_HOURS, now);
            }
            assertThat(given).as("run " + run).doesNotHaveDuplicates();
        }
    }

    @Test
    void over_a_long_holiday_follows_the_clock_whose_last_day_is_a_working_day() {
        RunningClock overNationalDay = running(WatchedClock.WHOLE_CASE, "2026-09-29T10:00", "5 working-days");

        lives(overNationalDay, "2026-09-29T10:00", "2026-10-20T00:00", Duration.ofMinutes(30));

        assertThat(overNationalDay.due()).isEqualTo(at("2026-10-13T00:00"));
        assertThat(given).extracting(Reminder::kind).startsWith(AMBER, RED, DAILY);
        assertThat(given.get(0).at()).isEqualTo(at("2026-10-10T06:48"));
        assertThat(given).hasSize(2 + 7);
    }

    @Test
    void what_waits_for_a_calendar_has_no_reminder() {
        assertThat(RunningClock.of(WatchedClock.WHOLE_CASE, deadline("2026-12-29T10:00", "1 months"), RULES))
                .isEmpty();
    }

    @Test
    void a_deadline_that_moved_is_another_clock_and_one_that_moved_back_is_the_same() {
        look(HUNDRED_HOURS, at("2026-09-24T17:00"));
        RunningClock moved = running(WatchedClock.RECEIPT, "2026-09-21T08:00", "90 hours");

        assertThat(moved.bears(given.get(0), at("2026-09-24T17:00"))).isFalse();
        assertThat(look(moved, at("2026-09-24T17:00"))).isPresent();
        assertThat(look(HUNDRED_HOURS, at("2026-09-24T17:00"))).isEmpty();
        assertThat(HUNDRED_HOURS.bears(given.get(0), at("2026-09-24T17:00"))).isTrue();
    }

    @Test
    void goes_to_the_handler_and_from_red_on_to_the_next_level_too() {
        Optional<StaffSubject> handler = Optional.of(new StaffSubject("clerk-1"));
        Office committee = Office.villageCommittee(new VillageCode("441900105213"));
        Office lead = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, new TownCode("441900105"));

        assertThat(Addressees.of(AMBER, handler, committee, Optional.of(lead)))
                .isEqualTo(new Addressees(handler, Optional.empty(), Optional.empty()));
        for (ReminderKind kind : List.of(RED, DAILY, ReminderKind.STALLED)) {
            assertThat(Addressees.of(kind, handler, committee, Optional.of(lead)))
                    .isEqualTo(new Addressees(handler, Optional.empty(), Optional.of(lead)));
        }
        for (ReminderKind kind : ReminderKind.values()) {
            assertThat(Addressees.of(kind, Optional.empty(), committee, Optional.of(lead)))
                    .as("nobody takes care of it")
                    .isEqualTo(new Addressees(Optional.empty(), Optional.of(committee), Optional.of(lead)));
        }
        assertThat(Addressees.of(RED, handler, committee, Optional.empty()).superior())
                .as("above the city there is nobody")
                .isEmpty();
    }

    @Test
    void refuses_an_ordinal_that_no_reminder_has() {
        Instant due = at("2026-09-25T12:00");

        assertThatIllegalArgumentException().isThrownBy(() -> new Reminder(WatchedClock.RECEIPT, due, DAILY, 0, due));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reminder(WatchedClock.RECEIPT, due, RED, 1, due));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Addressees(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void lives(RunningClock clock, String from, String until, Duration step) {
        lives(clock, at(from), at(until), step);
    }

    private void lives(RunningClock clock, Instant from, Instant until, Duration step) {
        for (Instant now = from; !now.isAfter(until); now = now.plus(step)) {
            look(clock, now);
        }
    }

    private Optional<Reminder> look(RunningClock clock, Instant now) {
        Optional<Reminder> due = clock.due(now, given);
        due.ifPresent(given::add);
        return due;
    }

    private static Reminder reminder(ReminderKind kind, int ordinal, String moment) {
        return new Reminder(WatchedClock.RECEIPT, HUNDRED_HOURS.due(), kind, ordinal, at(moment));
    }

    private static RunningClock running(WatchedClock clock, String start, String term) {
        return RunningClock.of(clock, deadline(start, term), RULES).orElseThrow();
    }

    private static Deadline deadline(String start, String term) {
        return Deadline.of(at(start), Term.parse(term), PRC);
    }
}
