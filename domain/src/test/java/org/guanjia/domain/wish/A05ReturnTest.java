package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Optional;
import org.guanjia.domain.rulebook.WishKind;
import org.junit.jupiter.api.Test;

/** Proves {@link Deciding}: what an office sends back is decided again once it is submitted again. */
class A05ReturnTest {

    @Test
    void what_was_sent_back_is_not_decided_until_it_is_submitted_again() {
        Journey wish = returned("800");

        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(wish.state().awaitsDecision()).isFalse();
        assertThat(wish.state().clocks().open(WishStep.DECISION)).isEmpty();
        assertThat(wish.approvalRefused("800", false).key()).isEqualTo("G-out-of-order");

        wish.at("2024-03-06T10:00").then(Wish::resubmit);

        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-08"));
        assertThat(wish.approved("800").stage()).isEqualTo(WishStage.APPROVED);
    }

    @Test
    void an_amendment_alone_does_not_submit_it_again() {
        Journey wish = returned("800").amended("700").reworded();

        assertThat(wish.state().grant().returned()).isTrue();
        assertThat(wish.state().clocks().open(WishStep.DECISION)).isEmpty();
    }

    @Test
    void one_that_owes_a_new_proof_is_submitted_again_by_that() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toTriage()
                .waived()
                .returned()
                .amended("1000.01");
        assertThat(wish.stage()).isEqualTo(WishStage.TRIAGED);

        wish.at("2024-03-06T10:00").confirmedByData();

        assertThat(wish.state().awaitsDecision()).isTrue();
        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-08"));
    }

    @Test
    void nothing_is_submitted_again_that_nobody_sent_back() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "800").toVerified();

        assertThat(wish.refused(Wish::resubmit).key()).isEqualTo("G-out-of-order");
    }

    @Test
    void what_waits_elsewhere_or_ended_is_not_sent_back_any_more() {
        Journey triagedAnew = returned("800").triaged();
        Journey withdrawn = returned("800").withdrawn();
        Journey atOnce = returned("800").emergency("800");

        assertThat(triagedAnew.state().grant().returned()).isFalse();
        assertThat(withdrawn.state().grant().returned()).isFalse();
        assertThat(atOnce.state().grant().returned()).isFalse();
    }

    @Test
    void a_wish_of_unknown_amount_waits_for_somebody_to_say_how_much() {
        Journey unknown = Journey.of(withoutAmount(), MONDAY).toVerified();

        assertThat(unknown.state().awaitsDecision()).isFalse();
        assertThat(unknown.refused((it, on) -> {
                            it.amountAsked();
                            return it.resubmit(on);
                        })
                        .key())
                .isEqualTo("A-01.amount-unknown");
        assertThat(unknown.amended("800").state().awaitsDecision()).isTrue();
    }

    private static Journey returned(String amount) {
        return Journey.of(WishKind.SPECIAL_GROUP, amount).toVerified().returned();
    }

    private static Need withoutAmount() {
        Need need = need(WishKind.SPECIAL_GROUP, "800");
        return new Need(
                need.kind(),
                need.person(),
                need.groups(),
                need.cause(),
                need.field(),
                need.helpWanted(),
                Optional.empty(),
                need.urgent(),
                need.text());
    }
}
