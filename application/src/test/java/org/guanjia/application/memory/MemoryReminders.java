package org.guanjia.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.ReminderSettled;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.Watch;
import org.guanjia.application.port.WatchCalled;
import org.guanjia.application.port.WatchMoved;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.reminder.ReminderKind;
import org.guanjia.domain.reminder.Tally;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;

/** Reminders and watches in memory. Written in a flush, of which there is one at a time. */
final class MemoryReminders implements Reminders {

    private static final Comparator<ReminderGiven> ORDER = Comparator.comparing(
                    (ReminderGiven given) -> given.reminder().due())
            .thenComparing(given -> given.wish().text())
            .thenComparing(given -> given.reminder().clock().name());

    private final Supplier<List<Wish>> wishes;
    private final List<ReminderGiven> reminders = new ArrayList<>();
    private final Map<WishId, Watch> watches = new HashMap<>();

    MemoryReminders(Supplier<List<Wish>> wishes) {
        this.wishes = wishes;
    }

    synchronized void check(Effect effect) {
        boolean stale = effect instanceof WatchMoved moved
                && watch(moved.wish())
                        .filter(found -> found.turn() == moved.turn())
                        .isEmpty();
        boolean twice = effect instanceof ReminderGiven given
                && find(given.wish(), given.reminder()).isPresent();
        boolean settled = effect instanceof ReminderSettled over
                && find(over.wish(), over.reminder())
                        .filter(ReminderGiven::stands)
                        .isEmpty();
        if (stale || twice || settled) {
            throw Refusal.Conflict.twinInFlight();
        }
    }

    synchronized void write(Effect effect) {
        if (effect instanceof ReminderGiven given) {
            reminders.add(given);
        } else if (effect instanceof ReminderSettled over) {
            reminders.replaceAll(
                    found -> isAbout(found, over.wish(), over.reminder()) ? settled(found, over.at()) : found);
        } else if (effect instanceof WatchCalled called) {
            Watch before = watch(called.wish()).orElse(new Watch(called.wish(), 1, Optional.empty(), Optional.empty()));
            watches.put(
                    called.wish(),
                    new Watch(called.wish(), before.turn() + 1, Optional.of(called.at()), before.lookedAt()));
        } else if (effect instanceof WatchMoved moved) {
            watches.put(
                    moved.wish(),
                    new Watch(moved.wish(), moved.turn() + 1, moved.nextAt(), Optional.of(moved.lookedAt())));
        }
    }

    private Optional<ReminderGiven> find(WishId wish, Reminder reminder) {
        return reminders.stream()
                .filter(found -> isAbout(found, wish, reminder))
                .findFirst();
    }

    private static boolean isAbout(ReminderGiven found, WishId wish, Reminder reminder) {
        return found.wish().equals(wish) && found.reminder().isSameAs(reminder);
    }

    private static ReminderGiven settled(ReminderGiven found, Instant at) {
        return new ReminderGiven(
                found.wish(),
                found.reminder(),
                found.number(),
                found.village(),
                found.addressees(),
                found.givenAt(),
                found.late(),
                Optional.of(at));
    }

    @Override
    public synchronized List<ReminderGiven> of(WishId wish) {
        return reminders.stream()
                .filter(found -> found.wish().equals(wish))
                .sorted(Comparator.comparing(
                                (ReminderGiven found) -> found.reminder().at())
                        .thenComparing(ORDER))
                .toList();
    }

    @Override
    public synchronized List<ReminderGiven> standing(Audience audience, Optional<Cursor> after, int limit) {
        return reminders.stream()
                .filter(ReminderGiven::stands)
                .filter(found -> audience.towns().contains(found.town()) && isFor(audience, found))
                .filter(found -> after.filter(last -> !follows(found, last)).isEmpty())
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Tally tally(Audience audience) {
        Map<WishId, Integer> worst = new HashMap<>();
        standing(audience, Optional.empty(), Integer.MAX_VALUE)
                .forEach(found ->
                        worst.merge(found.wish(), badness(found.reminder().kind()), Math::max));
        return new Tally(count(worst, 3), count(worst, 2), count(worst, 1));
    }

    private static long count(Map<WishId, Integer> worst, int badness) {
        return worst.values().stream().filter(found -> found == badness).count();
    }

    private static int badness(ReminderKind kind) {
        return switch (kind) {
            case RED, DAILY -> 3;
            case AMBER -> 2;
            case STALLED -> 1;
        };
    }

    private static boolean isFor(Audience audience, ReminderGiven found) {
        return found.addressees()
                        .handler()
                        .filter(audience.handlers()::contains)
                        .isPresent()
                || Stream.of(found.addressees().office(), found.addressees().superior())
                        .flatMap(Optional::stream)
                        .anyMatch(audience.offices()::contains);
    }

    private static boolean follows(ReminderGiven found, Cursor last) {
        return Comparator.comparing(Cursor::due)
                        .thenComparing(cursor -> cursor.wish().text())
                        .thenComparing(cursor -> cursor.clock().name())
                        .compare(Cursor.of(found), last)
                > 0;
    }

    @Override
    public synchronized Optional<Watch> watch(WishId wish) {
        return Optional.ofNullable(watches.get(wish));
    }

    @Override
    public synchronized List<Watch> toLookAt(TownCode town, Instant moment, Instant later, int limit) {
        Predicate<Watch> due =
                watch -> watch.nextAt().filter(next -> !next.isAfter(moment)).isPresent();
        Predicate<Watch> ahead = watch ->
                watch.lookedAt().filter(looked -> looked.isAfter(later)).isPresent();
        return Stream.concat(
                        ordered(town, due, watch -> watch.nextAt().orElseThrow()),
                        ordered(
                                town,
                                due.negate().and(ahead),
                                watch -> watch.lookedAt().orElseThrow()))
                .limit(limit)
                .toList();
    }

    private Stream<Watch> ordered(TownCode town, Predicate<Watch> which, Function<Watch, Instant> by) {
        return watches.values().stream()
                .filter(watch -> watch.wish().town().equals(town))
                .filter(which)
                .sorted(Comparator.comparing(by)
                        .thenComparing(watch -> watch.wish().text()));
    }

    @Override
    public synchronized List<WishId> unwatched(TownCode town, Instant moment, int limit) {
        return wishes.get().stream()
                .filter(wish -> wish.id().town().equals(town) && !watches.containsKey(wish.id()))
                .filter(wish -> wish.state()
                        .earliestDue()
                        .filter(due -> !due.isAfter(moment))
                        .isPresent())
                .sorted(Comparator.comparing(
                                (Wish wish) -> wish.state().earliestDue().orElseThrow())
                        .thenComparing(wish -> wish.id().text()))
                .map(Wish::id)
                .limit(limit)
                .toList();
    }
}
