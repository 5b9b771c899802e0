package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.newSerial;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.util.List;
import java.util.stream.IntStream;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link ExternalNumbers}. */
public abstract class ExternalNumbersContract {

    private static final Code HOTLINE = new Code("12345");

    /** Fewer than a small pool has connections, since each may hold one of a host's beside its own. */
    private static final int RUNNERS = 8;

    private final String number = "粤-12345-𠮷-" + newSerial();

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void lets_a_new_number_stand_for_the_wish_that_is_proposed() {
        WishId proposed = newWishId();

        assertThat(reserve(proposed)).isEqualTo(proposed);
    }

    @Test
    void tells_whom_a_number_stands_for_from_then_on() {
        WishId first = reserve(newWishId());

        assertThat(reserve(newWishId())).isEqualTo(first);
        assertThat(reserve(first)).isEqualTo(first);
    }

    @Test
    void keeps_numbers_channels_and_cities_apart() {
        WishId first = reserve(newWishId());
        WishId other = newWishId();
        WishId sameOfAnotherChannel = newWishId();
        WishId sameOfAnotherCity = newWishId();
        ExternalNumbers numbers = stores().externalNumbers();

        assertThat(numbers.reserve(DONGGUAN, HOTLINE, number + "a", other)).isEqualTo(other);
        assertThat(numbers.reserve(DONGGUAN, new Code("grid-workers"), number, sameOfAnotherChannel))
                .isEqualTo(sameOfAnotherChannel);
        assertThat(numbers.reserve(new TownCode("440300000"), HOTLINE, number, sameOfAnotherCity))
                .isEqualTo(sameOfAnotherCity);
        assertThat(reserve(newWishId())).isEqualTo(first);
    }

    @Test
    void gives_all_who_race_for_a_number_the_same_wish() {
        List<WishId> proposed =
                IntStream.range(0, RUNNERS).mapToObj(i -> newWishId()).toList();

        List<WishId> given = Runners.race(RUNNERS, i -> () -> reserve(proposed.get(i)));

        assertThat(given).hasSize(RUNNERS).containsOnly(given.get(0));
        assertThat(proposed).contains(given.get(0));
    }

    private WishId reserve(WishId proposed) {
        ExternalNumbers numbers = stores().externalNumbers();
        return numbers.reserve(DONGGUAN, HOTLINE, number, proposed);
    }

    private static WishId newWishId() {
        return new WishId(newTown(), newUlid());
    }
}
