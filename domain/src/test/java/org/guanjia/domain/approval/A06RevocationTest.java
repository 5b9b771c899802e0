package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.domain.approval.Approvals.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves {@link Ending}: what was decided is never changed, and revoked by a new approval. */
class A06RevocationTest {

    private final Approval mistaken = yes(started("wish-by-town", "5000"), LEAD, "a");

    @Test
    void a_decision_is_never_changed() {
        assertThat(refusalOf(() -> yes(mistaken, LEAD, "b"))).isEqualTo("A-06.decision-stands");
        assertThat(refusalOf(() -> refused(mistaken, LEAD, "b"))).isEqualTo("A-06.decision-stands");
        assertThat(refusalOf(() -> mistaken.declareInterest("a", PRC, at(MONDAY))))
                .isEqualTo("A-06.decision-stands");
        assertThat(refusalOf(() -> mistaken.escalateOverdue(LEAD, SUPERIORS, PRC, at("2024-04-01T09:00"))))
                .isEqualTo("A-06.decision-stands");
        assertThat(refusalOf(() -> mistaken.fallAway(Optional.empty(), at(MONDAY))))
                .isEqualTo("A-06.decision-stands");
        assertThat(refusalOf(() -> mistaken.amend(CLERK, proposal("wish-by-town", "1"), VENUE, on(MONDAY))))
                .isEqualTo("A-06.decision-stands");
    }

    @Test
    void a_mistaken_one_is_revoked_by_an_approval_that_goes_the_same_ways() {
        Approval revocation = revocation(2, mistaken);

        assertThat(revocation.state().matter().subject())
                .isEqualTo(mistaken.state().matter().subject());
        assertThat(revocation.state().matter().revokes()).contains(mistaken.id());
        Approval revoked =
                mistaken.revokeBy(yes(revocation, LEAD, "b"), at(MONDAY)).state();
        assertThat(revoked.state().isGranted()).isFalse();
        assertThat(revoked.state().granted()).isEmpty();
        assertThat(revoked.state().stage()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(revoked.state().rounds()).isEqualTo(mistaken.state().rounds());
    }

    @Test
    void only_what_was_decided_is_revoked_and_only_once() {
        Approval open = started("wish-by-town", "5000");
        Approval revocation = yes(revocation(2, mistaken), LEAD, "b");
        Approval second = yes(revocation(3, mistaken), LEAD, "b");
        Approval revoked = mistaken.revokeBy(revocation, at(MONDAY)).state();

        assertThat(refusalOf(() -> revocation(2, open))).isEqualTo("A-06.nothing-to-revoke");
        assertThat(caught(() -> revoked.revokeBy(second, at(MONDAY))).key()).isEqualTo("A-06.revoked-before");
        assertThat(caught(() -> revocation(4, revoked)).values()).containsEntry("by", id(2).text());
        assertThat(refusalOf(() -> open.revokeBy(revocation, at(MONDAY)))).isEqualTo("A-06.nothing-to-revoke");
    }

    @Test
    void nothing_is_revoked_by_what_is_not_approved_or_is_about_another() {
        Approval other = yes(started("wish-by-town", "1"), LEAD, "b");

        assertThatThrownBy(() -> mistaken.revokeBy(revocation(2, mistaken), at(MONDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mistaken.revokeBy(other, at(MONDAY))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refusal_can_be_revoked_too() {
        Approval refused = refused(started("wish-by-town", "5000"), LEAD, "a");

        assertThat(refused.revokeBy(yes(revocation(2, refused), LEAD, "b"), at(MONDAY))
                        .state()
                        .state()
                        .revokedBy())
                .contains(id(2));
    }

    @Test
    void only_the_offices_that_decided_ask_for_it_and_nobody_for_themselves() {
        mistaken.requireMayAskRevocation("b", List.of(LEAD));

        assertThat(caught(() -> mistaken.requireMayAskRevocation("b", List.of(VILLAGE)))
                        .values())
                .containsEntry("route", LEAD.text());
        assertThat(refusalOf(() -> mistaken.requireMayAskRevocation("b", List.of(VILLAGE))))
                .isEqualTo("A-06.off-the-route");
        assertThat(refusalOf(() -> mistaken.requireMayAskRevocation(RESIDENT, List.of(LEAD))))
                .isEqualTo("A-02.submitted-it");
    }

    private static Approval revocation(int number, Approval mistaken) {
        return Approval.startRevoking(
                        id(number), mistaken, PARTIES, proposal("wish-by-town", "5000"), VENUE, on(MONDAY))
                .state();
    }
}
