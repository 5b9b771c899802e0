package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Delivering}: in parts, each with evidence, and never more than was granted. */
class F05DeliveryTest {

    @Test
    void aid_comes_in_parts_and_the_last_one_finishes_the_case() {
        Journey wish = inDelivery().delivered("300", false).delivered("0", false);
        assertThat(wish.stage()).isEqualTo(WishStage.IN_DELIVERY);

        wish.at("2024-03-07T10:00").delivered("500", true);

        assertThat(wish.stage()).isEqualTo(WishStage.DELIVERED);
        assertThat(wish.state().delivered()).isEqualTo(yuan("800"));
        assertThat(wish.state().parts()).extracting(Part::value).containsExactly(yuan("300"), Money.ZERO, yuan("500"));
        assertThat(wish.whole().doneAt()).contains(at("2024-03-07T10:00"));
    }

    @Test
    void the_last_part_may_leave_some_of_the_grant_undelivered() {
        assertThat(inDelivery().delivered("300", true).stage()).isEqualTo(WishStage.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"500.00, true", "500.01, false"})
    void the_sum_of_the_parts_is_at_most_what_was_granted(String second, boolean delivered) {
        Journey wish = inDelivery().delivered("300", false);

        if (delivered) {
            assertThat(wish.delivered(second, false).state().delivered()).isEqualTo(yuan("800"));
        } else {
            Refusal refusal = wish.refused((it, on) -> it.deliver(wish.part(second), false, on));
            assertThat(refusal.key()).isEqualTo("F-05.beyond-grant");
            assertThat(refusal.values()).containsEntry("asked", "800.01").containsEntry("granted", "800.00");
        }
    }

    @Test
    void a_part_has_evidence_and_is_a_help_that_the_edition_knows() {
        Part part = new Part(new Code("miracles"), yuan("1"), false, List.of(), at(MONDAY));

        Refusal refusal = inDelivery().refused((it, on) -> it.deliver(part, true, on));

        assertThat(refusal.faults())
                .extracting(fault -> fault.location() + " " + fault.code())
                .containsExactly("help " + FaultCode.NOT_ONE_OF, "evidence " + FaultCode.REQUIRED);
    }

    @Test
    void a_new_approval_is_a_total_that_covers_what_was_delivered() {
        Journey wish = inDelivery().delivered("300", false).amended("900");
        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);

        Refusal refusal = wish.approvalRefused("299.99", false);
        assertThat(refusal.key()).isEqualTo("F-05.below-delivered");
        assertThat(refusal.values()).containsEntry("amount", "299.99").containsEntry("delivered", "300.00");

        wish.approved("900").startedDelivery().delivered("600", true);
        assertThat(wish.state().delivered()).isEqualTo(yuan("900"));
        assertThat(wish.state().grant().approvals())
                .extracting(Granted::amount)
                .containsExactly(yuan("800"), yuan("900"));
    }

    @Test
    void nothing_is_delivered_before_somebody_set_out() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "800").toVerified().approved("800");

        assertThat(wish.refused((it, on) -> it.deliver(wish.part("800"), true, on))
                        .key())
                .isEqualTo("G-out-of-order");
    }

    @Test
    void discontinued_the_parts_that_were_delivered_stay() {
        Journey wish = inDelivery()
                .delivered("300", false)
                .then((it, on) -> it.discontinue(EndingEvent.Discontinued.Cause.DIED, Optional.empty(), on));

        assertThat(wish.stage()).isEqualTo(WishStage.DISCONTINUED);
        assertThat(wish.state().delivered()).isEqualTo(yuan("300"));
    }

    private static Journey inDelivery() {
        return Journey.of(WishKind.SPECIAL_GROUP, "800")
                .toVerified()
                .approved("800")
                .startedDelivery();
    }
}
