package org.guanjia.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.reminder.Moments.RULES;
import static org.guanjia.domain.reminder.Moments.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class M03StalledTest {

    private static final RunningClock PROGRESS = RunningClock.ofProgress(at("2026-12-29T10:00"), RULES);
    private static final Reminder STALLED = new Reminder(
            WatchedClock.PROGRESS, at("2027-01-09T00:00"), ReminderKind.STALLED, 0, at("2027-01-09T00:00"));

    @Test
    void is_stalled_after_ten_full_days_whatever_days_they_are() {
        Instant lastMoment = at("2027-01-09T00:00").minusNanos(1000);

        assertThat(PROGRESS.due(lastMoment, List.of())).isEmpty();
        assertThat(PROGRESS.due(at("2027-01-09T00:00"), List.of())).contains(STALLED);
    }

    @Test
    void is_said_once() {
        assertThat(PROGRESS.due(at("2027-03-09T00:00"), List.of(STALLED))).isEmpty();
        assertThat(PROGRESS.next(at("2026-12-29T10:00"))).contains(at("2027-01-09T00:00"));
        assertThat(PROGRESS.next(at("2027-01-09T00:00"))).isEmpty();
    }

    @Test
    void counts_anew_from_the_next_event() {
        RunningClock anew = RunningClock.ofProgress(at("2027-02-01T10:00"), RULES);

        assertThat(anew.bears(STALLED, at("2027-02-01T10:00"))).isFalse();
        assertThat(anew.due(at("2027-02-11T23:59"), List.of(STALLED))).isEmpty();
        assertThat(anew.due(at("2027-02-12T00:00"), List.of(STALLED))).isPresent();
    }
}
