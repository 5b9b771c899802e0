package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.villageOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.ReminderSettled;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.Reminders.Audience;
import org.guanjia.application.port.Reminders.Cursor;
import org.guanjia.application.port.Watch;
import org.guanjia.application.port.WatchCalled;
import org.guanjia.application.port.WatchMoved;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.reminder.Addressees;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.reminder.ReminderKind;
import org.guanjia.domain.reminder.Tally;
import org.guanjia.domain.reminder.WatchedClock;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Reminders}. */
public abstract class RemindersContract {

    private static final Duration DAY = Duration.ofDays(1);
    private static final StaffSubject CLERK = new StaffSubject("文员-𠮷");

    private final TownCode town = newTown();
    private final Office committee = Office.villageCommittee(villageOf(town, 1));
    private final Office lead = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, town);

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void keeps_every_reminder_as_it_was_given_by_its_moment() {
        WishId wish = wish();
        ReminderGiven red = given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.RED, 0, toClerk(true));
        ReminderGiven daily = given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.DAILY, 3, toClerk(true));
        ReminderGiven amber = given(wish, WatchedClock.WHOLE_CASE, NOON, ReminderKind.AMBER, 0, toOffice());

        write(daily);
        write(red, amber);

        assertThat(reminders().of(wish)).containsExactly(amber, red, daily);
        assertThat(reminders().of(wish())).isEmpty();
    }

    @Test
    void gives_a_reminder_once_and_nothing_of_the_decision_that_gives_it_again() {
        WishId wish = wish();
        ReminderGiven first = given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.AMBER, 0, toClerk(false));
        ReminderGiven again = given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.AMBER, 0, toOffice());
        ReminderGiven another = given(wish, WatchedClock.DECISION, NOON, ReminderKind.AMBER, 0, toClerk(false));
        write(first);

        assertRefused(another, again);

        assertThat(reminders().of(wish)).containsExactly(first);
    }

    @Test
    void gives_a_reminder_anew_where_its_clock_another_kind_or_its_due_instant_differs() {
        WishId wish = wish();
        List<ReminderGiven> different = List.of(
                given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.AMBER, 0, toClerk(false)),
                given(wish, WatchedClock.RECEIPT, NOON.plusNanos(1000), ReminderKind.AMBER, 0, toClerk(false)),
                given(wish, WatchedClock.DECISION, NOON, ReminderKind.AMBER, 0, toClerk(false)),
                given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.RED, 0, toClerk(false)),
                given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.DAILY, 1, toClerk(false)),
                given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.DAILY, 2, toClerk(false)),
                given(wish(), WatchedClock.RECEIPT, NOON, ReminderKind.AMBER, 0, toClerk(false)));

        different.forEach(this::write);

        assertThat(reminders().of(wish)).hasSize(6);
    }

    @Test
    void lets_one_of_many_give_a_reminder() {
        WishId wish = wish();
        write(new WatchCalled(wish, MORNING));
        ReminderGiven red = given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.RED, 0, toClerk(true));

        List<Boolean> winners = Runners.race(8, runner -> () -> {
            try {
                write(red);
                return true;
            } catch (Refusal.Conflict somebodyElse) {
                return false;
            }
        });

        assertThat(winners).containsOnlyOnce(true);
        assertThat(reminders().of(wish)).containsExactly(red);
    }

    @Test
    void settles_a_reminder_once() {
        WishId wish = wish();
        ReminderGiven red = given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.RED, 0, toClerk(true));
        write(red);
        ReminderSettled settled = new ReminderSettled(wish, red.reminder(), NOON.plus(DAY));

        write(settled);

        assertThat(reminders().of(wish)).singleElement().satisfies(found -> {
            assertThat(found.settledAt()).contains(NOON.plus(DAY));
            assertThat(found.stands()).isFalse();
        });
        assertRefused(settled);
        assertRefused(new ReminderSettled(wish(), red.reminder(), NOON));
    }

    @Test
    void shows_what_stands_to_its_handler_its_office_and_the_next_level() {
        WishId wish = wish();
        ReminderGiven amber = given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.AMBER, 0, toClerk(false));
        ReminderGiven red = given(wish, WatchedClock.DECISION, NOON, ReminderKind.RED, 0, toClerk(true));
        ReminderGiven nobodys = given(wish(), WatchedClock.RECEIPT, MORNING, ReminderKind.AMBER, 0, toOffice());
        ReminderGiven over = given(wish, WatchedClock.EVALUATION, NOON, ReminderKind.RED, 0, toClerk(true));
        write(amber, red, nobodys, over);
        write(new ReminderSettled(wish, over.reminder(), NOON));

        assertThat(standing(new Audience(Set.of(town), Set.of(CLERK), Set.of())))
                .containsExactly(red, amber);
        assertThat(standing(new Audience(Set.of(town), Set.of(), Set.of(committee))))
                .containsExactly(nobodys);
        assertThat(standing(new Audience(Set.of(town), Set.of(), Set.of(lead)))).containsExactly(nobodys, red);
        assertThat(standing(new Audience(Set.of(town), Set.of(CLERK), Set.of(lead, committee))))
                .as("each once, though it goes to two of them")
                .containsExactly(nobodys, red, amber);
        assertThat(standing(new Audience(Set.of(newTown()), Set.of(CLERK), Set.of(lead))))
                .isEmpty();
        assertThat(standing(new Audience(Set.of(), Set.of(CLERK), Set.of(lead))))
                .isEmpty();
        assertThat(standing(new Audience(Set.of(town), Set.of(), Set.of()))).isEmpty();
    }

    @Test
    void counts_each_case_that_stands_for_somebody_once_by_the_worst_that_is_said_of_it() {
        WishId both = wish();
        TownCode other = newTown();
        write(
                given(both, WatchedClock.RECEIPT, NOON, ReminderKind.AMBER, 0, toClerk(false)),
                given(both, WatchedClock.WHOLE_CASE, NOON, ReminderKind.DAILY, 2, toClerk(true)),
                given(wish(), WatchedClock.DECISION, NOON, ReminderKind.AMBER, 0, toClerk(false)),
                given(wish(), WatchedClock.DECISION, NOON, ReminderKind.RED, 0, toOffice()),
                given(wish(), WatchedClock.PROGRESS, NOON, ReminderKind.STALLED, 0, toClerk(true)));
        write(given(wish(other), WatchedClock.RECEIPT, NOON, ReminderKind.RED, 0, toClerk(false)));
        ReminderGiven over = given(both, WatchedClock.EVALUATION, NOON, ReminderKind.RED, 0, toClerk(true));
        write(over);
        write(new ReminderSettled(both, over.reminder(), NOON));

        assertThat(tally(Set.of(town), Set.of(CLERK), Set.of())).isEqualTo(new Tally(1, 1, 1));
        assertThat(tally(Set.of(town), Set.of(CLERK), Set.of(lead, committee)))
                .as("each once, though it goes to two of them")
                .isEqualTo(new Tally(2, 1, 1));
        assertThat(tally(Set.of(town, other), Set.of(CLERK), Set.of())).isEqualTo(new Tally(2, 1, 1));
        assertThat(tally(Set.of(town), Set.of(), Set.of(lead))).isEqualTo(new Tally(2, 0, 1));
        assertThat(tally(Set.of(town), Set.of(), Set.of()).isEmpty()).isTrue();
        assertThat(tally(Set.of(newTown()), Set.of(CLERK), Set.of(lead)).isEmpty())
                .isTrue();
    }

    private Tally tally(Set<TownCode> towns, Set<StaffSubject> handlers, Set<Office> offices) {
        return reminders().tally(new Audience(towns, handlers, offices));
    }

    @Test
    void shows_what_stands_page_by_page_in_several_towns() {
        TownCode other = newTown();
        List<ReminderGiven> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            WishId here = wish();
            all.add(given(here, WatchedClock.DECISION, NOON, ReminderKind.AMBER, 0, toClerk(false)));
            all.add(given(here, WatchedClock.RECEIPT, NOON, ReminderKind.AMBER, 0, toClerk(false)));
            all.add(given(
                    wish(other),
                    WatchedClock.RECEIPT,
                    NOON.minusSeconds(i % 2),
                    ReminderKind.AMBER,
                    0,
                    toClerk(false)));
        }
        all.forEach(this::write);
        Audience audience = new Audience(Set.of(town, other), Set.of(CLERK), Set.of());
        List<ReminderGiven> expected = reminders().standing(audience, Optional.empty(), 100);
        List<ReminderGiven> paged = new ArrayList<>();
        List<ReminderGiven> page = reminders().standing(audience, Optional.empty(), 2);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = reminders().standing(audience, Optional.of(cursor(page.get(page.size() - 1))), 2);
        }

        assertThat(expected).containsExactlyInAnyOrderElementsOf(all);
        assertThat(expected)
                .isSortedAccordingTo((one, two) ->
                        one.reminder().due().compareTo(two.reminder().due()));
        assertThat(paged).isEqualTo(expected);
    }

    private static Cursor cursor(ReminderGiven last) {
        return Cursor.parse(Cursor.of(last).text());
    }

    @Test
    void calls_for_a_look_at_whatever_happened_to() {
        WishId wish = wish();

        assertThat(reminders().watch(wish)).isEmpty();
        write(new WatchCalled(wish, MORNING));
        Watch first = watch(wish);
        write(new WatchMoved(wish, first.turn(), Optional.of(NOON.plus(DAY)), NOON));
        write(new WatchCalled(wish, NOON));

        assertThat(first.nextAt()).contains(MORNING);
        assertThat(first.lookedAt()).isEmpty();
        assertThat(watch(wish).nextAt()).contains(NOON);
        assertThat(watch(wish).lookedAt()).contains(NOON);
        assertThat(watch(wish).turn()).isGreaterThan(first.turn() + 1);
    }

    @Test
    void lets_one_of_two_who_looked_at_the_same_turn_move_it_with_all_that_belongs_to_it() {
        WishId wish = wish();
        write(new WatchCalled(wish, MORNING));
        Watch seen = watch(wish);
        ReminderGiven red = given(wish, WatchedClock.RECEIPT, NOON, ReminderKind.RED, 0, toClerk(true));
        write(new WatchMoved(wish, seen.turn(), Optional.empty(), NOON));

        assertRefused(new WatchMoved(wish, seen.turn(), Optional.of(NOON), NOON), red);

        assertThat(watch(wish).nextAt()).isEmpty();
        assertThat(reminders().of(wish)).isEmpty();
    }

    @Test
    void refuses_a_look_that_an_event_overtook() {
        WishId wish = wish();
        write(new WatchCalled(wish, MORNING));
        Watch seen = watch(wish);
        write(new WatchCalled(wish, NOON));

        assertRefused(new WatchMoved(wish, seen.turn(), Optional.empty(), NOON));
    }

    @Test
    void tells_what_is_to_be_looked_at_the_longest_due_first() {
        WishId late = wish();
        WishId early = wish();
        WishId never = wish();
        write(new WatchCalled(late, NOON), new WatchCalled(early, MORNING), new WatchCalled(never, MORNING));
        write(new WatchMoved(never, watch(never).turn(), Optional.empty(), MORNING));

        assertThat(toLookAt(town, NOON)).containsExactly(early, late);
        assertThat(toLookAt(town, NOON.minusNanos(1000))).containsExactly(early);
        assertThat(toLookAt(newTown(), NOON)).isEmpty();
        assertThat(reminders().toLookAt(town, NOON, NOON, 1))
                .extracting(Watch::wish)
                .containsExactly(early);
    }

    @Test
    void tells_too_what_was_looked_at_by_a_time_that_ran_ahead() {
        WishId wish = wish();
        write(new WatchCalled(wish, MORNING));
        Instant ahead = NOON.plus(DAY.multipliedBy(30));
        write(new WatchMoved(wish, watch(wish).turn(), Optional.of(ahead.plus(DAY)), ahead));

        assertThat(toLookAt(town, NOON)).containsExactly(wish);
        assertThat(toLookAt(town, ahead.minusSeconds(301))).containsExactly(wish);
        assertThat(toLookAt(town, ahead.minusSeconds(300))).isEmpty();
        assertThat(toLookAt(town, ahead)).isEmpty();
        assertThat(toLookAt(town, ahead.plus(DAY))).containsExactly(wish);
    }

    @Test
    void finds_what_is_overdue_and_not_under_watch() {
        WishId lost = write(SampleWish.of(villageOf(town, 1)).due(NOON));
        WishId longLost = write(SampleWish.of(villageOf(town, 1)).due(MORNING));
        write(SampleWish.of(villageOf(town, 1)).due(NOON.plusSeconds(1)));
        write(SampleWish.of(villageOf(town, 1)).due(NOON).finished());
        write(SampleWish.of(villageOf(town, 1)).awaitingCalendar());
        WishId watched = write(SampleWish.of(villageOf(town, 1)).due(NOON));
        write(new WatchCalled(watched, MORNING));

        assertThat(reminders().unwatched(town, NOON, 10)).containsExactly(longLost, lost);
        assertThat(reminders().unwatched(town, NOON, 1)).containsExactly(longLost);
        assertThat(reminders().unwatched(newTown(), NOON, 10)).isEmpty();
    }

    private ReminderGiven given(
            WishId wish, WatchedClock clock, Instant due, ReminderKind kind, int ordinal, Addressees addressees) {
        Instant at = kind == ReminderKind.AMBER ? due.minusSeconds(3600) : due.plus(DAY.multipliedBy(ordinal));
        return new ReminderGiven(
                wish,
                new Reminder(clock, due, kind, ordinal, at),
                new CaseNumber(CaseKind.WISH, wish.town(), 2026, 123),
                villageOf(wish.town(), 1),
                addressees,
                at.plusSeconds(1),
                ordinal == 3,
                Optional.empty());
    }

    private Addressees toClerk(boolean nextLevelToo) {
        return new Addressees(
                Optional.of(CLERK), Optional.empty(), Optional.of(lead).filter(any -> nextLevelToo));
    }

    private Addressees toOffice() {
        return new Addressees(Optional.empty(), Optional.of(committee), Optional.of(lead));
    }

    private WishId wish() {
        return wish(town);
    }

    private WishId wish(TownCode where) {
        return write(SampleWish.of(villageOf(where, 1)));
    }

    private WishId write(SampleWish sample) {
        var born = sample.born();
        Wish wish = born.state();
        stores().transactions().in(wish.id().town(), Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, born));
        return wish.id();
    }

    private void write(Effect... effects) {
        TownCode where = effects[0].town();
        stores().transactions()
                .in(
                        where,
                        Optional.empty(),
                        tx -> Changes.beside(BUREAU_CLERK, NOON, new WishId(where, newUlid()), List.of(effects)));
    }

    private void assertRefused(Effect... effects) {
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> write(effects));
    }

    private List<ReminderGiven> standing(Audience audience) {
        return reminders().standing(audience, Optional.empty(), 100);
    }

    private List<WishId> toLookAt(TownCode where, Instant moment) {
        return reminders().toLookAt(where, moment, moment.plusSeconds(300), 100).stream()
                .map(Watch::wish)
                .toList();
    }

    private Watch watch(WishId wish) {
        return reminders().watch(wish).orElseThrow();
    }

    private Reminders reminders() {
        return stores().reminders();
    }
}
