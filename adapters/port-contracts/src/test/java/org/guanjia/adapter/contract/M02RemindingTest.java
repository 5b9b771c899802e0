package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.office.Superiors;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.WatchCalled;
import org.guanjia.application.reminder.Callees;
import org.guanjia.application.reminder.Reminding;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.reminder.ReminderKind;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** Looks at wishes on record, when it is time. It stands here, where the sample wishes are. */
class M02RemindingTest {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final VillageCode VILLAGE = new VillageCode("441900105201");
    private static final Duration DAY = Duration.ofDays(1);

    private final MemoryStores stores = new MemoryStores();
    private Instant now = NOON;
    private final Reminding reminding = new Reminding(
            stores.reminders(),
            stores.wishViews(),
            stores,
            new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION),
            new Superiors(stores.staffViews(), BundledEditions.REGION),
            new Callees(stores.staffViews(), BundledEditions.REGION),
            BundledEditions.REGION,
            this::tickingClock);

    /** Every question is asked a little later. */
    private Instant tickingClock() {
        now = now.plusNanos(1000);
        return now;
    }

    @Test
    void looks_at_each_wish_once_in_a_tick_however_many_there_are() {
        for (int i = 0; i < 250; i++) {
            write(SampleWish.of(VILLAGE).due(NOON.plus(DAY.multipliedBy(30))));
        }
        now = NOON.plus(DAY);

        assertThat(reminding.tick()).isZero();
        now = NOON.plus(DAY.multipliedBy(30)).plusSeconds(1);
        assertThat(reminding.tick()).isEqualTo(250);
        assertThat(reminding.tick()).isZero();
    }

    @Test
    void reminds_the_handler_and_the_next_level_of_what_is_over() {
        WishId wish = write(SampleWish.of(VILLAGE).due(NOON).handledBy("clerk-1"));

        assertThat(reminding.tick()).isEqualTo(1);

        assertThat(stores.reminders().of(wish)).singleElement().satisfies(given -> {
            assertThat(given.reminder().kind()).isEqualTo(ReminderKind.RED);
            assertThat(given.addressees().handler()).hasToString("Optional[clerk-1]");
            assertThat(given.addressees().superior()).contains(Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, QISHI));
            assertThat(given.late()).isFalse();
        });
    }

    @Test
    void settles_what_no_longer_stands_and_keeps_it_on_record() {
        WishId wish = write(SampleWish.of(VILLAGE).due(NOON));
        reminding.tick();
        now = NOON.plus(DAY);
        reminding.tick();

        assertThat(stores.reminders().of(wish))
                .extracting(ReminderGiven::stands)
                .containsExactly(false, true);
    }

    @Test
    void what_cannot_be_looked_at_keeps_nobody_waiting_and_is_tried_again_later() {
        WishId lost = new WishId(QISHI, Fixtures.newUlid());
        call(lost);
        WishId wish = write(SampleWish.of(VILLAGE).due(NOON));

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(reminding::tick);

        assertThat(stores.reminders().of(wish)).hasSize(1);
        assertThat(reminding.tick()).isZero();
        now = now.plus(Duration.ofMinutes(11));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(reminding::tick);
    }

    private WishId write(SampleWish sample) {
        var born = sample.born();
        stores.in(QISHI, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, born));
        call(born.state().id());
        return born.state().id();
    }

    private void call(WishId wish) {
        List<Effect> effects = List.of(new WatchCalled(wish, NOON));
        stores.in(QISHI, Optional.empty(), tx -> Changes.beside(BUREAU_CLERK, NOON, wish, effects));
    }
}
