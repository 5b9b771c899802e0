package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.villageOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.application.port.CaseNumbers;
import org.guanjia.application.port.Changes;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link CaseNumbers}. */
public abstract class CaseNumbersContract {

    private static final int RUNNERS = 16;
    private static final int EACH = 5;

    private final TownCode town = newTown();

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void counts_from_1_for_each_town_kind_and_year() {
        TownCode neighbour = newTown();

        assertThat(given(town, CaseKind.WISH, 2026)).isEqualTo(new CaseNumber(CaseKind.WISH, town, 2026, 1));
        assertThat(given(town, CaseKind.WISH, 2026)).isEqualTo(new CaseNumber(CaseKind.WISH, town, 2026, 2));
        assertThat(given(town, CaseKind.WISH, 2027)).isEqualTo(new CaseNumber(CaseKind.WISH, town, 2027, 1));
        assertThat(given(town, CaseKind.PROJECT, 2026)).isEqualTo(new CaseNumber(CaseKind.PROJECT, town, 2026, 1));
        assertThat(given(neighbour, CaseKind.WISH, 2026)).isEqualTo(new CaseNumber(CaseKind.WISH, neighbour, 2026, 1));
    }

    @Test
    void gives_one_decision_one_number_after_the_other() {
        List<Integer> serials = new ArrayList<>();

        stores().transactions().in(town, Optional.empty(), tx -> {
            serials.clear();
            CaseNumbers numbers = tx.caseNumbers();
            serials.add(numbers.next(CaseKind.WISH, 2026).serial());
            serials.add(numbers.next(CaseKind.WISH, 2026).serial());
            return effect(town);
        });

        assertThat(serials).containsExactly(1, 2);
        assertThat(given(town, CaseKind.WISH, 2026).serial()).isEqualTo(3);
    }

    @Test
    void gives_several_numbers_at_once_in_their_order() {
        List<Integer> serials = new ArrayList<>();

        stores().transactions().in(town, Optional.empty(), tx -> {
            serials.clear();
            CaseNumbers numbers = tx.caseNumbers();
            serials.add(numbers.next(CaseKind.WISH, 2026).serial());
            numbers.next(CaseKind.WISH, 2026, 3).forEach(number -> serials.add(number.serial()));
            serials.add(numbers.next(CaseKind.WISH, 2026).serial());
            return effect(town);
        });

        assertThat(serials).containsExactly(1, 2, 3, 4, 5);
        assertThat(given(town, CaseKind.WISH, 2026).serial()).isEqualTo(6);
    }

    @Test
    void gives_a_number_again_whose_decision_was_refused() {
        given(town, CaseKind.WISH, 2026);

        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> refuseAfterCounting(town));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> refuseAfterCounting(town));

        assertThat(given(town, CaseKind.WISH, 2026).serial()).isEqualTo(2);
    }

    @Test
    void leaves_no_number_out_and_gives_none_twice_however_many_count_at_once() {
        List<List<Integer>> serials = Runners.race(RUNNERS, i -> () -> {
            List<Integer> own = new ArrayList<>();
            for (int n = 0; n < EACH; n++) {
                if ((i + n) % 3 == 0) {
                    assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> refuseAfterCounting(town));
                }
                own.add(given(town, CaseKind.WISH, 2026).serial());
            }
            return own;
        });

        assertThat(serials.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, RUNNERS * EACH).boxed().toList());
        assertThat(serials).allSatisfy(own -> assertThat(own).isSorted());
    }

    private CaseNumber given(TownCode to, CaseKind kind, int year) {
        List<CaseNumber> given = new ArrayList<>();
        stores().transactions().in(to, Optional.empty(), tx -> {
            CaseNumbers numbers = tx.caseNumbers();
            given.add(numbers.next(kind, year));
            return effect(to);
        });
        return given.get(given.size() - 1);
    }

    private void refuseAfterCounting(TownCode in) {
        stores().transactions().in(in, Optional.empty(), tx -> {
            tx.caseNumbers().next(CaseKind.WISH, 2026);
            throw new Refusal.NotFound("planted");
        });
    }

    private static Changes effect(TownCode in) {
        return Changes.by(BUREAU_CLERK, NOON, SampleWish.of(villageOf(in, 201)).born());
    }
}
