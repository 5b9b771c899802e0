package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Optional;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Proves {@link Revoking}: what was granted last is taken back where it was a mistake. */
class A06RevokedWishTest {

    @Test
    void what_is_revoked_before_all_is_delivered_ends_there() {
        Journey wish = approved().startedDelivery().delivered("300", false).revoked();

        assertThat(wish.stage()).isEqualTo(WishStage.DISCONTINUED);
        assertThat(wish.state().clocks().isFinished()).isTrue();
        assertThat(wish.state().aftermath().endedAt()).contains(wish.now().at());
        assertThat(wish.state().delivered()).isEqualTo(yuan("300"));
        assertThat(wish.state().grant().revokedBy()).contains(Journey.REVOCATION);
    }

    @Test
    void after_the_aid_it_stays_where_it_is_and_goes_on_to_its_end() {
        Journey wish = delivered().revoked();

        assertThat(wish.stage()).isEqualTo(WishStage.DELIVERED);
        assertThat(wish.evaluated(Grade.SATISFIED).stage()).isEqualTo(WishStage.CLOSED);
        assertThat(wish.state().grant().unfoundedSince()).contains(at(MONDAY));
    }

    @Test
    void it_is_asked_for_and_revoked_once() {
        Journey asked = approved().then((it, on) -> ask(it, TOWN_LEAD, Optional.empty(), on));
        assertThat(asked.stage()).isEqualTo(WishStage.APPROVED);

        Refusal twice = asked.refused((it, on) -> ask(it, TOWN_LEAD, Optional.of(Journey.REVOCATION), on));
        assertThat(twice.key()).isEqualTo("A-06.revocation-asked");
        assertThat(twice.values()).containsEntry("by", Journey.REVOCATION.text());
        assertThat(delivered()
                        .revoked()
                        .refused((it, on) -> ask(it, TOWN_LEAD, Optional.empty(), on))
                        .key())
                .isEqualTo("G-out-of-order");
    }

    @Test
    void only_what_was_granted_last_is_revoked() {
        ApprovalId earlier = new ApprovalId(GUANCHENG, ulid(79));

        Refusal refused = approved().refused((it, on) -> it.revoke(earlier, Journey.REVOCATION, on));

        assertThat(refused.key()).isEqualTo("A-06.not-in-force");
        assertThat(refused.values()).containsEntry("last", Journey.APPROVAL.text());
    }

    @Test
    void whoever_may_not_decide_it_does_not_ask_either() {
        Journey wish = approved().then((it, on) -> it.declareInterest(TOWN_LEAD, Optional.empty(), on));

        assertThat(wish.refused((it, on) -> ask(it, TOWN_LEAD, Optional.empty(), on))
                        .key())
                .isEqualTo("A-02.interest-declared");
    }

    @Test
    void neither_an_emergency_nor_what_is_decided_anew_is_revoked() {
        assertThat(submitted().emergency("800").wish().openActs()).doesNotContain(WishAct.REVOKE);
        assertThat(approved().amended("900").wish().openActs()).doesNotContain(WishAct.REVOKE);
        assertThat(approved().withdrawn().wish().openActs()).doesNotContain(WishAct.REVOKE);
    }

    @Test
    void what_is_granted_after_a_reopening_holds() {
        Journey wish = delivered().revoked().evaluated(Grade.SATISFIED).reopened();
        wish.withoutPolicy().triaged().confirmedByData();
        assertThat(DecisionBasis.of(wish.wish().id(), wish.state())).contains("revoked-by: " + Journey.REVOCATION);

        wish.approved("900");

        assertThat(wish.state().grant().unfoundedSince()).isEmpty();
        assertThat(wish.wish().openActs()).contains(WishAct.REVOKE);
        assertThat(DecisionBasis.ofRevocation(wish.wish().id(), wish.state(), Journey.APPROVAL))
                .startsWith(DecisionBasis.of(wish.wish().id(), wish.state()))
                .endsWith("revokes: " + Journey.APPROVAL + "\n");
    }

    private static Outcome<Wish, WishEvent> ask(
            Wish wish, String officer, Optional<ApprovalId> underWay, Circumstances on) {
        return wish.askRevocation(officer, Journey.APPROVAL, Journey.REVOCATION, underWay, on);
    }

    private static Journey submitted() {
        return Journey.of(WishKind.SPECIAL_GROUP, "800");
    }

    private static Journey approved() {
        return submitted().toVerified().approved("800");
    }

    private static Journey delivered() {
        return approved().startedDelivery().delivered("800", true);
    }
}
