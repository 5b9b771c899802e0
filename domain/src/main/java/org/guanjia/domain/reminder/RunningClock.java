package org.guanjia.domain.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WatchParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.Deadline;

/**
 * A clock that runs, and what is said of it when: at amber, at red, then once in every interval. Of several that were missed
 * only the last one is given, so that no downtime and no jump of the time makes more than one of a clock.
 *
 * @param amberAt from when on, inclusive, it is amber; the due instant where it has no amber
 * @param due by when the act is owed, or from when on the case counts as stalled
 * @param interval after which reminders repeat
 */
@Enforces({"M-02.reminder-interval", "M-03.stalled-after"})
public record RunningClock(WatchedClock clock, Instant amberAt, Instant due, Duration interval) {

    /** The clock of a deadline that nobody met yet; empty while its due instant waits for a calendar (M-08). */
    public static Optional<RunningClock> of(WatchedClock clock, Deadline deadline, Rulebook rulebook) {
        return deadline.reached(rulebook.value(WatchParameters.AMBER_FROM))
                .map(amberAt -> new RunningClock(clock, amberAt, deadline.due().orElseThrow(), intervalOf(rulebook)));
    }

    /**
     * What is watched of a case in which something is to be done and nothing has a due time (M-03): full days, whatever days
     * they are, since a missing calendar is one reason why a case has no due time.
     *
     * @param latest when the last event happened
     */
    public static RunningClock ofProgress(Instant latest, Rulebook rulebook) {
        int days = rulebook.value(WatchParameters.STALLED_AFTER).amount();
        Instant stalled = CityTime.endOf(CityTime.dateOf(latest).plusDays(days));
        return new RunningClock(WatchedClock.PROGRESS, stalled, stalled, intervalOf(rulebook));
    }

    private static Duration intervalOf(Rulebook rulebook) {
        return Duration.ofDays(rulebook.value(WatchParameters.REMINDER_INTERVAL).amount());
    }

    /**
     * The reminder to give at that moment: the last one whose moment has come, unless it was given, or one after it was
     * before the time went back. What was given for a moment further ahead than one interval was given by a wrong time, and
     * silences nothing.
     */
    public Optional<Reminder> due(Instant now, Collection<Reminder> given) {
        return lastReached(now)
                .filter(last -> given.stream()
                        .noneMatch(
                                earlier -> earlier.isSameAs(last) || (isOfThis(earlier) && isJustAhead(earlier, now))));
    }

    /** When there is something to say next; empty where all is said. */
    public Optional<Instant> next(Instant now) {
        if (now.isBefore(amberAt)) {
            return Optional.of(amberAt);
        }
        if (now.isBefore(due)) {
            return Optional.of(due);
        }
        return clock == WatchedClock.PROGRESS
                ? Optional.empty()
                : Optional.of(due.plus(interval.multipliedBy(intervalsUntil(now) + 1)));
    }

    /** Whether a reminder that was given still tells how this clock stands; one that was given by a wrong time does not. */
    public boolean bears(Reminder earlier, Instant now) {
        return isOfThis(earlier) && !earlier.at().isAfter(now.plus(interval));
    }

    private Optional<Reminder> lastReached(Instant now) {
        if (now.isBefore(amberAt)) {
            return Optional.empty();
        }
        if (now.isBefore(due)) {
            return Optional.of(new Reminder(clock, due, ReminderKind.AMBER, 0, amberAt));
        }
        if (clock == WatchedClock.PROGRESS) {
            return Optional.of(new Reminder(clock, due, ReminderKind.STALLED, 0, due));
        }
        int over = Math.toIntExact(intervalsUntil(now));
        return Optional.of(
                over == 0
                        ? new Reminder(clock, due, ReminderKind.RED, 0, due)
                        : new Reminder(clock, due, ReminderKind.DAILY, over, due.plus(interval.multipliedBy(over))));
    }

    private boolean isOfThis(Reminder earlier) {
        return earlier.clock() == clock && earlier.due().equals(due);
    }

    private boolean isJustAhead(Reminder earlier, Instant now) {
        return earlier.at().isAfter(now) && !earlier.at().isAfter(now.plus(interval));
    }

    private long intervalsUntil(Instant now) {
        return Duration.between(due, now).dividedBy(interval);
    }
}
