package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Optional;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link WholeCase} for any wish: a month, and what finishes it. */
class W07WishClockTest {

    @ParameterizedTest(name = "submitted {0}: until the end of {1}")
    @CsvSource({
        "2024-04-18T09:00, 2024-05-20", // 18 May is a Saturday
        "2024-01-31T09:00, 2024-02-29", // no 31 February: the last day of the month
        "2024-01-30T09:00, 2024-02-29",
        "2023-01-31T09:00, 2023-02-28",
        "2024-05-31T09:00, 2024-07-01", // 30 June is a Sunday
        "2024-01-11T09:00, 2024-02-18", // 11 February lies in the Spring Festival; the 18th is made up for it
        "2024-09-01T09:00, 2024-10-08", // 1 October
    })
    void it_is_finished_within_a_month_that_ends_on_a_working_day(String submitted, String lastDay) {
        assertThat(Journey.of(need(WishKind.UNIVERSAL, "800"), submitted)
                        .whole()
                        .due())
                .contains(endOf(lastDay));
    }

    @Test
    void the_last_part_delivered_finishes_it_whatever_comes_of_the_evaluation() {
        Journey wish = approved().startedDelivery().delivered("400", false);
        assertThat(wish.state().clocks().isFinished()).isFalse();

        wish.at("2024-04-07T23:59:59").delivered("400", true);

        assertThat(wish.stateOf(wish.whole())).isEqualTo(DeadlineState.MET);
        wish.at("2024-05-20T10:00").then(Wish::closeUnevaluated);
        assertThat(wish.stateOf(wish.whole())).isEqualTo(DeadlineState.MET);
    }

    @Test
    void a_part_delivered_after_the_month_is_accepted_and_the_case_is_late() {
        Journey wish = approved().startedDelivery().at("2024-04-08T00:00").delivered("800", true);

        assertThat(wish.stage()).isEqualTo(WishStage.DELIVERED);
        assertThat(wish.stateOf(wish.whole())).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void a_refusal_a_withdrawal_and_a_discontinuation_finish_it() {
        Journey refused = received().refusedByTown();
        Journey withdrawn = received().withdrawn();
        Journey discontinued =
                received().then((it, on) -> it.discontinue(EndingEvent.Discontinued.Cause.DIED, Optional.empty(), on));

        assertThat(refused.state().clocks().isFinished()).isTrue();
        assertThat(withdrawn.state().clocks().isFinished()).isTrue();
        assertThat(discontinued.state().clocks().isFinished()).isTrue();
        assertThat(refused.earliestDue()).isEmpty();
    }

    private static Journey received() {
        return Journey.of(WishKind.SPECIAL_GROUP, "800").received();
    }

    private static Journey approved() {
        return Journey.of(WishKind.SPECIAL_GROUP, "800").toVerified().approved("800");
    }
}
