package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Intake}: receipt is fed back within 24 hours of arrival. */
class W01ReceiptTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-04T09:00, MET",
        "2024-03-05T08:59:59.999999, MET",
        "2024-03-05T09:00, MISSED",
        "2024-03-11T09:00, MISSED",
    })
    void receipt_is_owed_within_24_hours_and_accepted_later(String fedBack, DeadlineState state) {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").at(fedBack).received();

        assertThat(wish.stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(wish.stateOf(wish.lastClock(WishStep.RECEIPT))).isEqualTo(state);
    }

    @Test
    void the_24_hours_run_from_arrival_through_nights_and_rest_days() {
        Submission friday = submission(need(WishKind.URGENT_PERSONAL, "800"), "2024-03-01T09:00", List.of());

        Journey wish = Journey.of(friday, OF_2022, "2024-03-02T20:00");

        assertThat(wish.clock(WishStep.RECEIPT).due()).contains(at("2024-03-03T20:00"));
        assertThat(wish.whole().start()).isEqualTo(at("2024-03-01T09:00"));
    }

    @Test
    void it_is_fed_back_once() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").received();

        assertThat(wish.wish().openActs()).doesNotContain(WishAct.ACKNOWLEDGE);
        assertThat(wish.refused(Wish::acknowledge).key()).isEqualTo("G-out-of-order");
    }

    @Test
    void after_an_emergency_decision_it_is_still_owed_until_it_is_fed_back() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").emergency("800");

        assertThat(wish.clock(WishStep.RECEIPT).doneAt()).isEmpty();
        wish.received();

        assertThat(wish.stage()).isEqualTo(WishStage.APPROVED);
        assertThat(wish.state().clocks().open(WishStep.RECEIPT)).isEmpty();
    }

    @Test
    void a_wish_that_ends_owes_no_receipt_any_more() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").withdrawn();

        assertThat(wish.state().clocks().open(WishStep.RECEIPT)).isEmpty();
    }

    @Test
    void a_wish_that_comes_back_before_its_receipt_was_fed_back_can_still_be_received() {
        Journey wish =
                Journey.of(WishKind.URGENT_PERSONAL, "800").emergency("800").amended("900");

        assertThat(wish.stage()).isEqualTo(WishStage.SUBMITTED);
        assertThat(wish.received().stage()).isEqualTo(WishStage.RECEIVED);
    }

    @Test
    void a_delivered_wish_reopened_before_its_receipt_was_fed_back_can_still_be_received() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .emergency("800")
                .startedDelivery()
                .delivered("800", true)
                .then((it, on) -> it.evaluate(Grade.SATISFIED, Optional.empty(), false, on))
                .reopened();

        assertThat(wish.stage()).isEqualTo(WishStage.SUBMITTED);
        assertThat(wish.received().stage()).isEqualTo(WishStage.RECEIVED);
    }
}
