package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Optional;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves {@link Deciding}: above 10,000 town lead and town charity approve, with a justification. */
class W08ExceptionalAmountTest {

    @Test
    void at_exactly_10_000_the_town_lead_alone_approves_without_a_justification() {
        Journey wish = verified("10000").then((it, on) -> approve(it, ApprovalOffice.TOWN_LEAD, "10000", on));

        assertThat(wish.stage()).isEqualTo(WishStage.APPROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000.01", "30000.00", "1000000.00"})
    void above_it_lead_and_charity_approve_in_either_order_and_there_is_no_cap(String amount) {
        Journey leadFirst = verified(amount)
                .approved(ApprovalOffice.TOWN_LEAD, TOWN_LEAD, amount)
                .approved(ApprovalOffice.TOWN_CHARITY, TOWN_CHARITY, amount);
        Journey charityFirst = verified(amount)
                .approved(ApprovalOffice.TOWN_CHARITY, TOWN_CHARITY, amount)
                .approved(ApprovalOffice.TOWN_LEAD, TOWN_LEAD, amount);

        assertThat(leadFirst.stage()).isEqualTo(WishStage.APPROVED);
        assertThat(charityFirst.stage()).isEqualTo(WishStage.APPROVED);
        assertThat(leadFirst.state().grant().amount()).contains(yuan(amount));
        assertThat(leadFirst.state().grant().approvals()).singleElement().satisfies(approval -> {
            assertThat(approval.justification()).isPresent();
            assertThat(approval.consents()).hasSize(2);
        });
    }

    @Test
    void one_of_the_two_does_not_suffice() {
        Journey wish = verified("12000").approved(ApprovalOffice.TOWN_LEAD, TOWN_LEAD, "12000");

        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(wish.state().grant().amount()).isEmpty();
    }

    @Test
    void without_a_justification_it_is_refused_with_the_figures() {
        Refusal refusal = verified("12000").refused((it, on) -> approve(it, ApprovalOffice.TOWN_LEAD, "10000.01", on));

        assertThat(refusal.key()).isEqualTo("W-08.justification-needed");
        assertThat(refusal.values()).containsEntry("amount", "10000.01").containsEntry("limit", "10000.00");
    }

    @Test
    void offices_side_by_side_have_the_time_from_when_it_reached_them_both() {
        Journey wish = verified("12000");
        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-06"));

        wish.at("2024-03-06T10:00").approved(ApprovalOffice.TOWN_LEAD, TOWN_LEAD, "12000");

        assertThat(wish.clock(WishStep.DECISION).start()).isEqualTo(at(MONDAY));
        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-06"));
    }

    @Test
    void another_amount_is_another_decision_and_reaches_the_offices_anew() {
        Journey wish = verified("12000").approved(ApprovalOffice.TOWN_LEAD, TOWN_LEAD, "12000");

        wish.at("2024-03-06T10:00").approved(ApprovalOffice.TOWN_CHARITY, TOWN_CHARITY, "11000");

        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(wish.state().grant().consents()).extracting(Consent::amount).containsExactly(yuan("11000"));
        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-08"));
        assertThat(wish.approved(ApprovalOffice.TOWN_LEAD, TOWN_LEAD, "11000").stage())
                .isEqualTo(WishStage.APPROVED);
    }

    private static Outcome<Wish, WishEvent> approve(Wish wish, ApprovalOffice office, String amount, Circumstances on) {
        return wish.approve(office, TOWN_LEAD, yuan(amount), Optional.empty(), on);
    }

    private static Journey verified(String amount) {
        return Journey.of(WishKind.SPECIAL_GROUP, amount).toVerified();
    }
}
