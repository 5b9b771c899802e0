package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves {@link Deciding}: above 10,000 whoever approves says why it is right, and there is no cap. */
class W08ExceptionalAmountTest {

    @Test
    void at_exactly_10_000_no_justification_is_asked_for() {
        Journey wish = verified("10000");

        assertThat(wish.approved("10000").stage()).isEqualTo(WishStage.APPROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000.01", "30000.00", "1000000.00"})
    void above_it_a_justified_amount_is_granted_whatever_it_is(String amount) {
        assertThat(verified(amount)
                        .consented(amount)
                        .approved(amount)
                        .state()
                        .grant()
                        .amount())
                .contains(yuan(amount));
    }

    @Test
    void without_a_justification_it_is_refused_with_the_figures() {
        Refusal refusal = verified("12000").approvalRefused("10000.01", false);

        assertThat(refusal.key()).isEqualTo("W-08.justification-needed");
        assertThat(refusal.values()).containsEntry("amount", "10000.01").containsEntry("limit", "10000.00");
    }

    private static Journey verified(String amount) {
        return Journey.of(WishKind.SPECIAL_GROUP, amount).toVerified();
    }
}
