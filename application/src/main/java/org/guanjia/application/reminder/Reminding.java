package org.guanjia.application.reminder;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.office.Superiors;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.StaffCalled;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Watch;
import org.guanjia.application.port.WatchMoved;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.unattended.OwnRecord;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.policy.PolicyLevel;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.reminder.Addressees;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.reminder.RunningClock;
import org.guanjia.domain.reminder.WatchedClock;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.HandOver;
import org.guanjia.domain.wish.WishState;

/**
 * Looks at the wishes whose time has come and reminds whoever has to know (M-02, M-03), with a call for each whose telephone
 * is to ring. Any number of servers may do it: who
 * writes a look down first has made it, and what the others found at the same time is refused, row by row. Safe for use by
 * several threads.
 */
public final class Reminding {

    private static final int PAGE = 100;

    /** No two clocks of servers differ by more. */
    private static final Duration DIFFERENCE = Duration.ofMinutes(5);

    /** What cannot be looked at does not keep the others waiting. */
    private static final Duration PUT_OFF = Duration.ofMinutes(10);

    private final Reminders reminders;
    private final WishViews wishes;
    private final OwnRecord record;
    private final EditionsInForce editions;
    private final Superiors superiors;
    private final Callees callees;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public Reminding(
            Reminders reminders,
            WishViews wishes,
            Transactions transactions,
            EditionsInForce editions,
            Superiors superiors,
            Callees callees,
            Region region,
            InstantSource clock) {
        this.reminders = reminders;
        this.wishes = wishes;
        this.record = new OwnRecord(transactions, WatchPost.SUBJECT);
        this.editions = editions;
        this.superiors = superiors;
        this.callees = callees;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Gives every reminder that is due now; for every minute or so.
     *
     * @return how many were given here
     * @throws RuntimeException the first failure, after everything else was looked at
     */
    public int tick() {
        EditionSet standing = editions.now();
        List<RuntimeException> failures = new ArrayList<>();
        int given = 0;
        for (TownCode town : region.partitions()) {
            given += remind(town, standing, failures);
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return given;
    }

    private int remind(TownCode town, EditionSet standing, List<RuntimeException> failures) {
        Instant begun = clock.instant();
        int given = 0;
        boolean goesOn = true;
        while (goesOn) {
            List<Watch> page = reminders.toLookAt(town, begun, begun.plus(DIFFERENCE), PAGE);
            List<WatchMoved> quiet = new ArrayList<>();
            for (Watch watch : page) {
                try {
                    given += lookAt(watch, begun, standing, quiet);
                } catch (Unavailable away) {
                    throw away;
                } catch (RuntimeException failure) {
                    failures.add(failure);
                    quiet.add(new WatchMoved(watch.wish(), watch.turn(), Optional.of(begun.plus(PUT_OFF)), begun));
                }
            }
            goesOn = move(quiet) && page.size() == PAGE;
        }
        return given;
    }

    /** How many reminders were given; where there is nothing to say, the look is added to the quiet ones. */
    private int lookAt(Watch watch, Instant now, EditionSet standing, List<WatchMoved> quiet) {
        WishView wish = wishes.find(watch.wish()).orElseThrow();
        Rulebook rulebook = standing.rulebooks()
                .find(wish.state().origin().rulebook())
                .orElseThrow(() -> new IllegalStateException("Wish " + wish.id() + " stands on an unknown rulebook"));
        List<RunningClock> running = WatchedWish.running(wish.state(), rulebook);
        Look look = Look.at(watch, running, reminders.of(wish.id()), now);
        if (look.isQuiet()) {
            quiet.add(look.moved());
            return 0;
        }
        List<ReminderGiven> given = look.due().stream()
                .map(reminder -> given(wish, reminder, standing, look.at()))
                .toList();
        List<Effect> effects = new ArrayList<>(look.effects(given));
        given.forEach(reminder -> effects.addAll(calls(reminder, now)));
        return record.writeFirst(wish.id(), clock.instant(), effects) ? given.size() : 0;
    }

    private List<StaffCalled> calls(ReminderGiven given, Instant now) {
        return callees.of(given.addressees(), given.town(), now).stream()
                .map(staff -> new StaffCalled(given.wish(), given.reminder(), staff))
                .toList();
    }

    private ReminderGiven given(WishView wish, Reminder reminder, EditionSet standing, Instant now) {
        return new ReminderGiven(
                wish.id(),
                reminder,
                wish.state().origin().number(),
                wish.state().custody().village(),
                addressees(wish.state(), reminder, standing),
                now,
                reminder.isLateAt(now),
                Optional.empty());
    }

    /** A department that has a wish answers for its report by itself; for all else whoever has the wish in hand does. */
    private Addressees addressees(WishState wish, Reminder reminder, EditionSet standing) {
        Optional<HandOver> handOver =
                wish.examination().handOver().filter(given -> reminder.clock() == WatchedClock.POLICY_REPORT);
        Office office = handOver.map(
                        given -> departmentOf(given, wish.custody().village().town(), standing))
                .orElse(wish.custody().office());
        return Addressees.of(
                reminder.kind(),
                handOver.isPresent() ? Optional.empty() : wish.custody().handler(),
                office,
                superiors.of(office));
    }

    private Office departmentOf(HandOver handOver, TownCode town, EditionSet standing) {
        boolean ofCity = standing.policyLists()
                .find(handOver.policy())
                .filter(policy -> policy.level() == PolicyLevel.CITY)
                .isPresent();
        return Office.department(
                ofCity ? region.city().code() : town, handOver.contact().department());
    }

    /** Whether this server went on with any; what somebody else looked at meanwhile is theirs. */
    private boolean move(List<WatchMoved> quiet) {
        if (quiet.isEmpty()) {
            return true;
        }
        List<WatchMoved> inOrder = quiet.stream()
                .sorted(Comparator.comparing(WatchMoved::wish, WishOrder.BY_ID))
                .toList();
        return record.writeFirst(inOrder.get(0).wish(), clock.instant(), inOrder)
                || inOrder.stream()
                                .filter(moved -> record.writeFirst(moved.wish(), clock.instant(), List.of(moved)))
                                .count()
                        > 0;
    }
}
