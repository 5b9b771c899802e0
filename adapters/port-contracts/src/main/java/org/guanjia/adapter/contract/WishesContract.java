package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newSerial;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.then;
import static org.guanjia.adapter.contract.Fixtures.villageOf;
import static org.guanjia.adapter.contract.SampleWishEvents.GUANCHENG;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Wishes;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Wishes}, and that the journal keeps everything that can happen to a wish. */
public abstract class WishesContract {

    private final TownCode town = newTown();
    private final VillageCode village = villageOf(town, 201);

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void finds_a_wish_exactly_as_it_was_written() {
        Wish wish = write(SampleWish.of(village).full());

        assertThat(found(wish.id())).containsExactly(wish);
    }

    @Test
    void finds_the_version_that_was_written_last() {
        Wish wish = write(SampleWish.of(village).born());
        WishState later = SampleWish.of(village).full().state().state();

        write(wish.id(), later);

        assertThat(found(wish.id())).containsExactly(Wish.restore(wish.id(), 2, later));
    }

    @Test
    void finds_nothing_under_an_id_that_was_never_written() {
        assertThat(found(new WishId(town, newUlid()))).isEmpty();
    }

    @Test
    void keeps_wishes_of_every_stage_kind_and_mode() {
        for (WishStage stage : WishStage.values()) {
            Wish wish = write(SampleWish.of(village).at(stage).born());
            assertThat(found(wish.id())).containsExactly(wish);
        }
        for (WishKind kind : WishKind.values()) {
            Wish wish = write(SampleWish.of(village).of(kind).born());
            assertThat(found(wish.id())).containsExactly(wish);
        }
        for (HandlingMode mode : HandlingMode.values()) {
            Wish wish = write(SampleWish.of(village).handled(mode).born());
            assertThat(found(wish.id())).containsExactly(wish);
        }
    }

    @Test
    void does_not_read_outside_its_partition() {
        Wish wish = write(SampleWish.of(village).born());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> stores().transactions()
                        .in(newTown(), Optional.empty(), tx -> changed(tx.wishes(), wish.id(), wish.state())));
    }

    @Test
    void loses_no_update_when_two_decide_on_the_same_version() {
        Wish wish = write(SampleWish.of(village).born());

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> stores().transactions().in(town, Optional.empty(), tx -> {
                    Changes late = changed(tx.wishes(), wish.id(), wish.state());
                    Runners.elsewhere(() -> write(wish.id(), wish.state()));
                    return late;
                }))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.STALE_VERSION));
        assertThat(found(wish.id())).extracting(Wish::version).containsExactly(2L);
        assertThat(stores().journal().entries(wish.id())).hasSize(2);
    }

    @Test
    void lets_the_journal_tell_every_kind_of_event_as_it_was() {
        WishId id = new WishId(GUANCHENG, newUlid());
        List<WishEvent> events = SampleWishEvents.life(new CaseNumber(CaseKind.WISH, GUANCHENG, 2024, newSerial()));
        Wish told = Wish.fold(id, events);

        write(new Outcome<>(told, events));

        List<WishEvent> journal = stores().journal().entries(id).stream()
                .map(entry -> (WishEvent) entry.event())
                .toList();
        assertThat(journal).isEqualTo(events);
        assertThat(Wish.fold(id, journal)).isEqualTo(told);
        assertThat(found(id)).containsExactly(told);
    }

    private static Changes changed(Wishes wishes, WishId id, WishState state) {
        return Changes.by(BUREAU_CLERK, NOON, then(wishes.find(id).orElseThrow(), state));
    }

    private Wish write(Outcome<Wish, WishEvent> outcome) {
        stores().transactions()
                .in(outcome.state().id().town(), Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, outcome));
        return outcome.state();
    }

    private Receipt write(WishId id, WishState state) {
        return stores().transactions().in(town, Optional.empty(), tx -> changed(tx.wishes(), id, state));
    }

    private List<Wish> found(WishId id) {
        List<Wish> found = new ArrayList<>();
        stores().transactions().in(id.town(), Optional.empty(), tx -> {
            found.clear();
            tx.wishes().find(id).ifPresent(found::add);
            return Changes.by(
                    BUREAU_CLERK, NOON, SampleWish.of(villageOf(id.town(), 201)).born());
        });
        return found;
    }
}
