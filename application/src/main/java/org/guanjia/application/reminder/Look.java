package org.guanjia.application.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.ReminderSettled;
import org.guanjia.application.port.Watch;
import org.guanjia.application.port.WatchMoved;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.reminder.RunningClock;

/**
 * What one look at a wish comes to: the reminders that are due, those that no longer stand, and when to look again.
 *
 * @param due of each running clock one at most
 */
record Look(Watch watch, List<Reminder> due, List<Reminder> over, Optional<Instant> nextAt, Instant at) {

    Look {
        due = List.copyOf(due);
        over = List.copyOf(over);
    }

    /** A look at a wish of which these clocks run and these reminders were given. */
    static Look at(Watch watch, List<RunningClock> running, List<ReminderGiven> given, Instant now) {
        List<Reminder> earlier = given.stream().map(ReminderGiven::reminder).toList();
        List<Reminder> due = running.stream()
                .flatMap(clock -> clock.due(now, earlier).stream())
                .toList();
        List<Reminder> over = given.stream()
                .filter(ReminderGiven::stands)
                .map(ReminderGiven::reminder)
                .filter(standing ->
                        isReplaced(standing, due) || running.stream().noneMatch(clock -> clock.bears(standing, now)))
                .toList();
        Optional<Instant> next =
                running.stream().flatMap(clock -> clock.next(now).stream()).min(Comparator.naturalOrder());
        return new Look(watch, due, over, next, now);
    }

    private static boolean isReplaced(Reminder standing, List<Reminder> due) {
        return due.stream().anyMatch(later -> later.clock() == standing.clock());
    }

    /** Whether nothing is said, now or any more. */
    boolean isQuiet() {
        return due.isEmpty() && over.isEmpty();
    }

    /** That it was looked at, which only one of several may say. */
    WatchMoved moved() {
        return new WatchMoved(watch.wish(), watch.turn(), nextAt, at);
    }

    /** Everything that becomes true with it. */
    List<Effect> effects(List<ReminderGiven> given) {
        List<Effect> effects = new ArrayList<>();
        effects.add(moved());
        over.forEach(settled -> effects.add(new ReminderSettled(watch.wish(), settled, at)));
        effects.addAll(given);
        return List.copyOf(effects);
    }
}
