package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.approval.Approvals.*;

import java.util.Optional;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.PersonalTextId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves {@link Deciding} and {@link Ending}: approved, returned, refused, or withdrawn before the last decision. */
class A05OutcomesTest {

    @ParameterizedTest
    @ValueSource(strings = {"town-lead + town-charity", "town-lead / town-charity", "town-lead > town-charity"})
    void any_no_ends_it(String route) {
        Approval refused = refused(onRoute(route), LEAD, "a");

        assertThat(refused.state().stage()).isEqualTo(ApprovalStage.REFUSED);
        assertThat(refused.state().next()).isEmpty();
        assertThat(refused.state().isGranted()).isFalse();
        assertThat(refused.state().round().runningClock()).isEmpty();
    }

    @Test
    void a_return_begins_another_round_and_keeps_the_old_one_whole() {
        Approval decided = returned(yes(onRoute("town-lead > town-charity"), LEAD, "a"), CHARITY, "b");
        FrozenContent other = new FrozenContent("cd".repeat(32));
        Proposal less = new Proposal(
                proposal("wish-by-town", "4000").kind(),
                Optional.of(yuan("4000")),
                other,
                Optional.empty(),
                Optional.empty());

        assertThat(decided.state().stage()).isEqualTo(ApprovalStage.RETURNED);
        assertThat(refusalOf(() -> yes(decided, CHARITY, "c"))).isEqualTo("G-out-of-order");
        Approval amended =
                decided.amend(CLERK, less, VENUE, on("2024-03-05T09:00")).state();
        assertThat(amended.state().rounds())
                .hasSize(2)
                .first()
                .isEqualTo(decided.state().round());
        assertThat(amended.state().stage()).isEqualTo(ApprovalStage.OPEN);
        assertThat(amended.state().next()).containsExactly(LEAD);
        Approval approved = yes(amended, LEAD, "a", "2024-03-05T09:00");
        assertThat(approved.state().granted()).contains(yuan("4000"));
        assertThat(approved.state().rounds())
                .extracting(round -> round.terms().proposal().content())
                .containsExactly(CONTENT, other);
    }

    @Test
    void only_what_was_returned_is_amended() {
        assertThat(refusalOf(() ->
                        started("wish-by-town", "5000").amend(CLERK, proposal("wish-by-town", "1"), VENUE, on(MONDAY))))
                .isEqualTo("G-out-of-order");
    }

    @Test
    void an_office_may_approve_less_and_the_least_stands() {
        Approval less = approve(onRoute("town-lead > town-charity"), LEAD, "a", "3000");

        assertThat(caught(() -> approve(less, CHARITY, "b", "3000.01")).values())
                .containsEntry("amount", "3000.01")
                .containsEntry("asked", "3000.00");
        assertThat(refusalOf(() -> approve(less, CHARITY, "b", "5000"))).isEqualTo("A-05.more-than-asked");
        assertThat(yes(less, CHARITY, "b").state().granted()).contains(yuan("3000"));
        assertThat(approve(less, CHARITY, "b", "2000").state().granted()).contains(yuan("2000"));
        assertThat(less.state().granted()).isEmpty();
    }

    @Test
    void whoever_refuses_or_returns_says_why_and_grants_nothing() {
        Approval approval = started("wish-by-town", "5000");
        Ruling refuse = new Ruling(Verdict.REFUSE, Optional.empty(), Optional.empty(), Optional.empty());
        Ruling giveBack = new Ruling(Verdict.RETURN, Optional.empty(), Optional.empty(), Optional.empty());
        Ruling both = new Ruling(Verdict.REFUSE, Optional.of(yuan("1")), Optional.of(WHY), Optional.empty());

        assertThat(refusalOf(() -> decide(approval, refuse))).isEqualTo("A-05.opinion-missing");
        assertThat(refusalOf(() -> decide(approval, giveBack))).isEqualTo("A-05.opinion-missing");
        assertThat(caught(() -> decide(approval, both)).faults())
                .extracting(Object::toString)
                .containsExactly("amount: surplus");
    }

    @Test
    void the_submitter_withdraws_before_the_last_decision_and_nobody_else_does() {
        Approval decided = yes(onRoute("town-lead > town-charity"), LEAD, "a");

        assertThat(refusalOf(() -> decided.withdraw("b", NO_REASON, at(MONDAY))))
                .isEqualTo("A-05.not-the-submitter");
        Approval withdrawn = decided.withdraw(RESIDENT, NO_REASON, at(MONDAY)).state();
        assertThat(withdrawn.state().stage()).isEqualTo(ApprovalStage.WITHDRAWN);
        assertThat(withdrawn.state().round().runningClock()).isEmpty();
        assertThat(refusalOf(() -> yes(withdrawn, CHARITY, "b"))).isEqualTo("G-out-of-order");
        assertThat(returned(decided, CHARITY, "b")
                        .withdraw(CLERK, NO_REASON, at(MONDAY))
                        .state()
                        .state()
                        .stage())
                .isEqualTo(ApprovalStage.WITHDRAWN);
        Approval approved = yes(decided, CHARITY, "b");
        assertThat(refusalOf(() -> approved.withdraw(RESIDENT, NO_REASON, at(MONDAY))))
                .isEqualTo("A-06.decision-stands");
    }

    @Test
    void it_falls_away_with_what_it_is_about() {
        Approval gone =
                started("wish-by-town", "5000").fallAway(NO_REASON, at(MONDAY)).state();

        assertThat(gone.state().stage()).isEqualTo(ApprovalStage.FALLEN_AWAY);
        assertThat(refusalOf(() -> yes(gone, LEAD, "a"))).isEqualTo("G-out-of-order");
        assertThat(refusalOf(() -> gone.fallAway(NO_REASON, at(MONDAY)))).isEqualTo("G-out-of-order");
    }

    @Test
    void no_act_lies_before_what_is_on_record() {
        Approval approval = started("wish-by-town", "5000");

        assertThat(caught(() -> yes(approval, LEAD, "a", "2024-03-04T08:59")).faults())
                .extracting(Object::toString)
                .containsExactly("occurredAt: out-of-range {allowed=≥ 2024-03-04T01:00:00Z}");
    }

    private static final Optional<PersonalTextId> NO_REASON = Optional.empty();

    private static Approval approve(Approval approval, Office office, String officer, String amount) {
        return approval.decide(Acting.of(office, officer), Ruling.approve(yuan(amount)), PRC, at(MONDAY))
                .state();
    }

    private static Approval decide(Approval approval, Ruling ruling) {
        return approval.decide(Acting.of(LEAD, "a"), ruling, PRC, at(MONDAY)).state();
    }
}
