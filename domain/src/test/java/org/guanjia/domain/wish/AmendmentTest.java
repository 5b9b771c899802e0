package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Optional;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Changes of a wish: freely before the approval, afterwards only by a new one. */
class AmendmentTest {

    private static final Amendment PARTICULARS = new Amendment(Optional.empty(), Optional.empty(), true);

    @Test
    void before_triage_everything_changes_freely() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .amended("900")
                .received()
                .reworded();

        assertThat(wish.stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(wish.state().need().amount()).contains(yuan("900"));
        assertThat(wish.state().need().text()).contains(text(33));
    }

    @Test
    void while_a_department_has_it_too() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .received()
                .handedOver()
                .amended("900");

        assertThat(wish.stage()).isEqualTo(WishStage.WITH_DEPARTMENT);
    }

    @Test
    void a_verified_need_that_changes_is_decided_anew_with_time_of_its_own() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .consented("800")
                .at("2024-03-06T10:00")
                .reworded();

        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-08"));
    }

    @Test
    void particulars_change_at_any_time_and_nothing_else_does() {
        Journey verified =
                Journey.of(WishKind.URGENT_PERSONAL, "800").toVerified().consented("800");
        Journey approved =
                Journey.of(WishKind.URGENT_PERSONAL, "800").toVerified().approved("800");
        Clocks clocks = verified.state().clocks();

        verified.at("2024-03-05T10:00").then((it, on) -> it.amend(PARTICULARS, on));
        approved.then((it, on) -> it.amend(PARTICULARS, on));

        assertThat(verified.state().clocks()).isEqualTo(clocks);
        assertThat(approved.stage()).isEqualTo(WishStage.APPROVED);
    }

    @Test
    void after_the_approval_a_changed_need_is_approved_anew_before_anything_is_delivered() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .approved("800")
                .amended("900");

        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(wish.refused(Wish::startDelivery).key()).isEqualTo("G-out-of-order");
        assertThat(wish.approved("900").state().grant().amount()).contains(yuan("900"));
    }

    @Test
    void an_amount_in_a_higher_band_owes_its_verification_and_its_route() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toTriage()
                .waived()
                .approved("800")
                .amended("1000.01");

        assertThat(wish.stage()).isEqualTo(WishStage.TRIAGED);
        assertThat(wish.state().examination().verification().proof()).isEmpty();
        assertThat(wish.refused((it, on) -> it.waiveVerification(PHOTO, on)).key())
                .isEqualTo("W-03.waiver-limit");
        wish.confirmedByData();
        assertThat(wish.approved("1000.01").state().grant().approvals())
                .extracting(Granted::route)
                .containsExactly(WishRoute.BY_VILLAGE, WishRoute.BY_TOWN);
    }

    @Test
    void a_self_declaration_is_outgrown_too_and_proof_by_data_is_not() {
        Journey declared = Journey.of(WishKind.URGENT_PERSONAL, "9000")
                .toTriage()
                .then((it, on) -> it.selfDeclare(Journey.DECLARATION, on))
                .amended("10000.01");
        Journey confirmed =
                Journey.of(WishKind.URGENT_PERSONAL, "9000").toVerified().amended("10000.01");

        assertThat(declared.stage()).isEqualTo(WishStage.TRIAGED);
        assertThat(declared.state().clocks().open(WishStep.DECISION)).isEmpty();
        assertThat(confirmed.stage()).isEqualTo(WishStage.VERIFIED);
    }

    @Test
    void an_amendment_changes_something() {
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> new Amendment(Optional.empty(), Optional.empty(), false));
    }

    @Test
    void an_ended_wish_is_not_amended() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").withdrawn();

        assertThat(wish.refused((it, on) -> it.amend(PARTICULARS, on)).key()).isEqualTo("G-out-of-order");
    }
}
