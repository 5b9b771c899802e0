package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newSerial;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.villageOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.ExternalNumberTaken;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.application.port.WishView;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link ExternalNumbers}. */
public abstract class ExternalNumbersContract {

    private static final Code HOTLINE = new Code("12345");
    private static final int RUNNERS = 16;
    private static final int ROUNDS = 5;

    private String number = newNumber();

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void stands_for_nothing_before_it_is_taken() {
        assertThat(found()).isEmpty();
    }

    @Test
    void stands_for_the_wish_of_the_decision_that_takes_it() {
        SampleWish wish = newWish();

        take(wish);

        assertThat(found()).contains(wish.id());
    }

    @Test
    void is_not_taken_twice_by_whatever_town_and_the_second_wish_leaves_no_trace() {
        SampleWish first = newWish();
        SampleWish second = newWish();
        SampleWish beside = SampleWish.of(villageOf(first.id().town(), 202));
        take(first);

        for (SampleWish later : List.of(second, beside)) {
            assertThatExceptionOfType(Refusal.Conflict.class)
                    .isThrownBy(() -> take(later))
                    .satisfies(
                            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.TWIN_IN_FLIGHT));
            assertThat(wish(later)).isEmpty();
            assertThat(stores().journal().entries(later.id())).isEmpty();
        }
        assertThat(found()).contains(first.id());
    }

    @Test
    void keeps_numbers_channels_and_cities_apart() {
        SampleWish first = newWish();
        SampleWish other = newWish();
        SampleWish sameOfAnotherChannel = newWish();
        SampleWish sameOfAnotherCity = newWish();
        Code gridWorkers = new Code("grid-workers");
        TownCode shenzhen = new TownCode("440300000");

        take(first);
        decide(other, taking(DONGGUAN, HOTLINE, number + "a", other));
        decide(sameOfAnotherChannel, taking(DONGGUAN, gridWorkers, number, sameOfAnotherChannel));
        decide(sameOfAnotherCity, taking(shenzhen, HOTLINE, number, sameOfAnotherCity));

        assertThat(found()).contains(first.id());
        assertThat(find(DONGGUAN, HOTLINE, number + "a")).contains(other.id());
        assertThat(find(DONGGUAN, gridWorkers, number)).contains(sameOfAnotherChannel.id());
        assertThat(find(shenzhen, HOTLINE, number)).contains(sameOfAnotherCity.id());
    }

    @Test
    void many_are_asked_for_at_once_and_those_that_stand_for_nothing_are_left_out() {
        SampleWish first = newWish();
        SampleWish other = newWish();
        take(first);
        decide(other, taking(DONGGUAN, HOTLINE, number + "a", other));

        ExternalNumbers numbers = stores().externalNumbers();
        assertThat(numbers.find(DONGGUAN, HOTLINE, Set.of(number, number + "a", number + "b")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(number, first.id(), number + "a", other.id()));
        assertThat(numbers.find(DONGGUAN, HOTLINE, Set.of())).isEmpty();
    }

    @Test
    void is_as_free_as_before_where_its_decision_was_refused() {
        SampleWish refused = newWish();
        SampleWish corrected = newWish();

        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> decide(refused, tx -> {
                    throw new Refusal.NotFound("planted");
                }));
        decide(refused, tx -> born(refused));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .as("refused as stale while it was written")
                .isThrownBy(() -> take(refused));
        assertThat(found()).isEmpty();
        take(corrected);

        assertThat(found()).contains(corrected.id());
    }

    @Test
    void is_not_taken_by_who_was_slow_and_came_first() {
        SampleWish slow = newWish();
        SampleWish quick = newWish();

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> decide(slow, tx -> {
                    if (found().isEmpty()) {
                        Runners.elsewhere(() -> {
                            take(quick);
                            return quick;
                        });
                    }
                    return taking(DONGGUAN, HOTLINE, number, slow).decide(tx);
                }));

        assertThat(found()).contains(quick.id());
        assertThat(wish(slow)).isEmpty();
    }

    @Test
    void stands_for_one_wish_however_many_towns_take_it_at_once_and_however_many_are_refused() {
        for (int round = 0; round < ROUNDS; round++) {
            number = newNumber();
            List<SampleWish> wishes =
                    IntStream.range(0, RUNNERS).mapToObj(i -> newWish()).toList();

            List<Boolean> written = Runners.race(RUNNERS, i -> () -> takes(wishes.get(i), i % 2 == 0));

            assertThat(written).filteredOn(took -> took).hasSize(1);
            SampleWish winner = wishes.get(written.indexOf(true));
            assertThat(found()).contains(winner.id());
            assertThat(wishes)
                    .filteredOn(wish -> wish(wish).isPresent())
                    .extracting(SampleWish::id)
                    .containsExactly(winner.id());
        }
    }

    private boolean takes(SampleWish wish, boolean lawful) {
        try {
            decide(wish, tx -> {
                if (!lawful) {
                    throw new Refusal.NotFound("planted");
                }
                return taking(DONGGUAN, HOTLINE, number, wish).decide(tx);
            });
            return true;
        } catch (Refusal.NotFound | Refusal.Conflict refused) {
            return false;
        }
    }

    private Optional<WishId> found() {
        return find(DONGGUAN, HOTLINE, number);
    }

    private Optional<WishId> find(TownCode city, Code channel, String text) {
        return Optional.ofNullable(
                stores().externalNumbers().find(city, channel, Set.of(text)).get(text));
    }

    private Optional<WishView> wish(SampleWish wish) {
        return stores().wishViews().find(wish.id());
    }

    private void take(SampleWish wish) {
        decide(wish, taking(DONGGUAN, HOTLINE, number, wish));
    }

    private static Decision taking(TownCode city, Code channel, String number, SampleWish wish) {
        return tx -> born(wish).with(List.of(new ExternalNumberTaken(city, channel, number, wish.id())));
    }

    private void decide(SampleWish wish, Decision decision) {
        stores().transactions().in(wish.id().town(), Optional.empty(), decision);
    }

    private static Changes born(SampleWish wish) {
        return Changes.by(BUREAU_CLERK, NOON, wish.born());
    }

    private static SampleWish newWish() {
        return SampleWish.of(villageOf(newTown(), 201));
    }

    private static String newNumber() {
        return "粤-12345-𠮷-" + newSerial();
    }
}
