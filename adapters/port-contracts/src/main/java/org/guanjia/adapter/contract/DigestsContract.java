package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.DigestAdvanced;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.Digests.Use;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.NumberSpared;
import org.guanjia.application.port.NumberUsed;
import org.guanjia.application.port.OutgoingDigest;
import org.guanjia.application.port.QueuedDigest;
import org.guanjia.application.port.SentPart;
import org.guanjia.application.port.SmsReference;
import org.guanjia.application.port.StaffCallAnswered;
import org.guanjia.application.port.StaffCalled;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.reminder.ReminderKind;
import org.guanjia.domain.reminder.WatchedClock;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Digests}. */
public abstract class DigestsContract {

    private static final Duration DAY = Duration.ofDays(1);

    private final TownCode town = newTown();
    private final TownCode city = newTown();
    private final StaffRecordId clerk = new StaffRecordId(town, newUlid());
    private final StaffRecordId officer = new StaffRecordId(city, newUlid());

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void tells_whom_reminders_of_a_town_call_each_once_and_page_by_page() {
        StaffRecordId lead = new StaffRecordId(town, newUlid());
        WishId wish = wish();
        write(call(wish, 0, clerk), call(wish, 0, officer), call(wish, 1, clerk), call(wish(), 0, lead));
        List<StaffRecordId> all = List.of(clerk, officer, lead).stream()
                .sorted(Comparator.comparing(StaffRecordId::text))
                .toList();

        assertThat(digests().called(town, Optional.empty(), 10)).isEqualTo(all);
        assertThat(digests().called(town, Optional.empty(), 2)).isEqualTo(all.subList(0, 2));
        assertThat(digests().called(town, Optional.of(all.get(1)), 2)).isEqualTo(all.subList(2, 3));
        assertThat(digests().called(newTown(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void lets_a_reminder_call_somebody_once_with_nothing_of_the_decision_that_calls_again() {
        WishId wish = wish();
        write(call(wish, 0, clerk));

        assertRefused(call(wish, 1, clerk), call(wish, 0, clerk));

        assertThat(digests().calls(clerk, Set.of(town))).containsExactly(call(wish, 0, clerk));
    }

    @Test
    void a_call_stands_until_it_is_answered() {
        TownCode other = newTown();
        WishId wish = wish();
        WishId elsewhere = new WishId(other, newUlid());
        write(call(wish, 0, officer), call(wish, 1, officer), call(wish, 0, clerk));
        write(call(elsewhere, 0, officer));

        assertThat(digests().calls(officer, Set.of(town, other)))
                .containsExactlyInAnyOrder(call(wish, 0, officer), call(wish, 1, officer), call(elsewhere, 0, officer));
        assertThat(digests().calls(officer, Set.of(other))).containsExactly(call(elsewhere, 0, officer));
        assertThat(digests().calls(officer, Set.of())).isEmpty();

        write(new StaffCallAnswered(call(wish, 0, officer)));
        write(new StaffCallAnswered(call(wish, 0, officer)));
        assertThat(digests().calls(officer, Set.of(town))).containsExactly(call(wish, 1, officer));
        assertThat(digests().calls(clerk, Set.of(town))).hasSize(1);
    }

    @Test
    void queues_a_digest_of_one_ordinal_once_however_many_try() {
        List<Boolean> winners = Runners.race(8, runner -> () -> {
            try {
                write(digest(clerk, 1));
                return true;
            } catch (Refusal.Conflict somebodyElse) {
                return false;
            }
        });

        assertThat(winners).containsOnlyOnce(true);
        assertThat(digests().of(clerk, 10)).containsExactly(waiting(digest(clerk, 1)));
    }

    @Test
    void gives_the_digests_of_a_member_of_staff_the_latest_first() {
        IntStream.rangeClosed(1, 12).forEach(ordinal -> write(digest(clerk, ordinal)));
        write(digest(new StaffRecordId(town, newUlid()), 1));

        assertThat(digests().of(clerk, 3))
                .containsExactly(waiting(digest(clerk, 12)), waiting(digest(clerk, 11)), waiting(digest(clerk, 10)));
        assertThat(digests().of(clerk, 100)).hasSize(12);
        assertThat(digests().find(digest(clerk, 7).id())).contains(waiting(digest(clerk, 7)));
        assertThat(digests().find(digest(clerk, 13).id())).isEmpty();
    }

    @Test
    void gives_what_is_due_the_longest_first_and_of_these_towns_only() {
        QueuedDigest later = new QueuedDigest(clerk, 1, MORNING, NOON);
        QueuedDigest earlier = new QueuedDigest(new StaffRecordId(town, newUlid()), 1, MORNING, MORNING);
        write(later, earlier);

        assertThat(digests().due(Set.of(town), NOON, 10)).containsExactly(waiting(earlier), waiting(later));
        assertThat(digests().due(Set.of(town), NOON.minusNanos(1000), 10)).containsExactly(waiting(earlier));
        assertThat(digests().due(Set.of(town), NOON, 1)).containsExactly(waiting(earlier));
        assertThat(digests().due(Set.of(city), NOON, 10)).isEmpty();
        assertThat(digests().due(Set.of(), NOON, 10)).isEmpty();
    }

    @Test
    void keeps_every_step_and_lets_one_of_two_take_it() {
        QueuedDigest digest = digest(clerk, 1);
        write(digest);
        Dispatch sending = waiting(digest).dispatch().begun(NOON);
        List<Dispatch> steps = new ArrayList<>(List.of(sending, sending.putOff(Duration.ofMinutes(1), NOON)));
        Dispatch again = steps.get(1).begun(NOON.plus(DAY));
        steps.add(again);
        steps.add(again.dropped(DispatchFault.NOTHING_LEFT, NOON.plus(DAY)));

        for (Dispatch step : steps) {
            write(new DigestAdvanced(digest, step));

            assertThat(digests().find(digest.id())).contains(new OutgoingDigest(digest, step));
            assertRefused(new DigestAdvanced(digest, step));
        }
        assertThat(digests().due(Set.of(town), NOON.plus(DAY.multipliedBy(9)), 10))
                .isEmpty();
    }

    @Test
    void its_parts_are_found_by_the_names_that_gateways_gave_them() {
        QueuedDigest digest = digest(clerk, 1);
        SentPart part = new SentPart(
                digest.id(), 3, 1, new SmsReference("part of " + digest.id().ulid()), Optional.empty());
        write(digest);
        write(part);

        assertThat(stores().outbox().sentAs(part.reference())).containsExactly(part);
        assertThat(stores().outbox().parts(digest.id(), 3)).containsExactly(part);
        assertThat(stores().outbox().find(digest.id()))
                .as("nothing that anybody is owed")
                .isEmpty();
    }

    @Test
    void lets_one_of_many_take_a_turn_at_a_number() {
        Blind number = number();
        List<Boolean> winners = Runners.race(8, runner -> () -> {
            try {
                write(use(number, 1, NOON));
                return true;
            } catch (Refusal.Conflict somebodyElse) {
                return false;
            }
        });

        assertThat(winners).containsOnlyOnce(true);
        assertThat(digests().uses(city, number)).containsExactly(new Use(1, NOON));
        assertThat(digests().uses(city, number())).isEmpty();
        assertThat(digests().uses(town, number)).isEmpty();
    }

    @Test
    void gives_the_turns_at_a_number_until_they_are_old_or_given_back() {
        Blind number = number();
        write(use(number, 1, NOON));
        write(use(number, 2, NOON.plus(DAY)));
        write(use(number(), 1, NOON));
        assertThat(digests().uses(city, number)).containsExactly(new Use(2, NOON.plus(DAY)), new Use(1, NOON));

        write(use(number, 3, NOON.plus(DAY.multipliedBy(2)).plusNanos(1000)));
        assertThat(digests().uses(city, number)).extracting(Use::turn).containsExactly(3L, 2L);

        write(new NumberSpared(use(number, 3, NOON)));
        write(new NumberSpared(use(number, 3, NOON)));
        assertThat(digests().uses(city, number)).extracting(Use::turn).containsExactly(2L);
    }

    private static Blind number() {
        return new Blind("%064x".formatted(newUlid().hashCode() & 0xffffffffL));
    }

    private NumberUsed use(Blind number, long turn, Instant at) {
        return new NumberUsed(city, number, turn, at, at.minus(DAY.multipliedBy(2)));
    }

    private static QueuedDigest digest(StaffRecordId staff, long ordinal) {
        return new QueuedDigest(staff, ordinal, MORNING, NOON);
    }

    private static OutgoingDigest waiting(QueuedDigest digest) {
        return new OutgoingDigest(digest, Dispatch.queued(digest.queuedAt(), digest.dueAt()));
    }

    private static StaffCalled call(WishId wish, int ordinal, StaffRecordId staff) {
        ReminderKind kind = ordinal == 0 ? ReminderKind.RED : ReminderKind.DAILY;
        return new StaffCalled(
                wish,
                new Reminder(WatchedClock.RECEIPT, NOON, kind, ordinal, NOON.plus(DAY.multipliedBy(ordinal))),
                staff);
    }

    private WishId wish() {
        return new WishId(town, newUlid());
    }

    private Digests digests() {
        return stores().digests();
    }

    private void write(Effect... effects) {
        TownCode where = effects[0].town();
        stores().transactions()
                .in(
                        where,
                        Optional.empty(),
                        tx -> Changes.beside(BUREAU_CLERK, NOON, new MessageId(where, newUlid()), List.of(effects)));
    }

    private void assertRefused(Effect... effects) {
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> write(effects));
    }
}
