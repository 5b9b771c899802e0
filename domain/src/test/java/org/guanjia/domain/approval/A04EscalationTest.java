package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.approval.Approvals.*;

import java.util.List;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;

/** Proves {@link Escalating} and {@link Deciding}: overdue steps go to the next level, and silence approves nothing. */
class A04EscalationTest {

    private static final String DUE = "2024-03-07T00:00";
    private static final String DUE_ABOVE = "2024-03-12T00:00";

    @Test
    void silence_never_approves() {
        Approval silent = overdue(started("wish-by-village", "800"), VILLAGE, DUE);
        Approval later = overdue(silent, LEAD, "2025-01-06T09:00");

        assertThat(later.state().stage()).isEqualTo(ApprovalStage.OPEN);
        assertThat(later.state().isGranted()).isFalse();
        assertThat(later.state().round().decisions()).isEmpty();
    }

    @Test
    void an_overdue_step_may_also_be_decided_by_the_next_level() {
        Approval approval = started("wish-by-village", "800");
        Approval escalated = overdue(approval, VILLAGE, DUE);

        assertThat(refusalOf(() -> yes(approval, LEAD, "a", DUE))).isEqualTo("A-01.not-its-turn");
        assertThat(escalated.state().next()).containsExactly(VILLAGE, LEAD);
        Approval above = yes(escalated, LEAD, "a", DUE);
        assertThat(above.state().stage()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(above.state().round().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.seat()).isEqualTo(VILLAGE);
            assertThat(decision.office()).isEqualTo(LEAD);
        });
        assertThat(yes(escalated, VILLAGE, "b", DUE).state().stage()).isEqualTo(ApprovalStage.APPROVED);
    }

    @Test
    void no_step_goes_up_before_its_time_is_over_and_each_level_has_time_of_its_own() {
        Approval approval = started("wish-by-village", "800");

        assertThat(refusalOf(() -> overdue(approval, VILLAGE, "2024-03-06T23:59:59")))
                .isEqualTo("A-04.not-overdue");
        Approval escalated = overdue(approval, VILLAGE, DUE);
        assertThat(refusalOf(() -> overdue(escalated, LEAD, "2024-03-11T23:59:59")))
                .isEqualTo("A-04.not-overdue");
        assertThat(refusalOf(() -> overdue(escalated, VILLAGE, DUE))).isEqualTo("A-04.escalated-before");
        Approval twice = overdue(escalated, LEAD, DUE_ABOVE);
        assertThat(twice.state().next()).containsExactly(VILLAGE, LEAD, BUREAU);
        assertThat(refusalOf(() -> overdue(twice, BUREAU, "2024-03-20T00:00"))).isEqualTo("A-04.no-next-level");
        assertThat(refusalOf(() -> overdue(twice, CHARITY, "2024-03-20T00:00"))).isEqualTo("A-01.not-its-turn");
    }

    @Test
    void the_clock_of_an_escalated_step_stays_missed() {
        Approval above = yes(overdue(started("wish-by-village", "800"), VILLAGE, DUE), LEAD, "a", DUE);

        assertThat(above.state().round().clocks())
                .singleElement()
                .extracting(clock -> clock.deadline().state(at(DUE)))
                .isEqualTo(DeadlineState.MISSED);
        assertThat(above.state().round().escalations())
                .singleElement()
                .extracting(up -> up.deadline().state(at(DUE)))
                .isEqualTo(DeadlineState.MET);
    }

    @Test
    void where_nobody_in_the_office_may_decide_it_goes_up_at_once() {
        Approval approval = started("wish-by-village", "800");

        assertThat(caught(() -> unattended(approval, VILLAGE, List.of(RESIDENT, COUSIN, "a")))
                        .values())
                .containsEntry("left", "1");
        assertThat(unattended(approval, VILLAGE, List.of(RESIDENT, COUSIN))
                        .state()
                        .next())
                .containsExactly(VILLAGE, LEAD);
        assertThat(unattended(approval, VILLAGE, List.of()).state().next()).containsExactly(VILLAGE, LEAD);
    }

    @Test
    void an_escalation_skips_no_step() {
        Approval escalated = overdue(onRoute("village-committee > town-lead > town-charity"), VILLAGE, DUE);

        Approval forTheVillage = yes(escalated, LEAD, "a", DUE);

        assertThat(forTheVillage.state().next()).containsExactly(LEAD);
        assertThat(refusalOf(() -> yes(forTheVillage, LEAD, "a", DUE))).isEqualTo("A-02.on-record-already");
        assertThat(yes(forTheVillage, LEAD, "b", DUE).state().next()).containsExactly(CHARITY);
    }

    @Test
    void the_recorders_decision_for_the_village_needs_a_second_one_at_every_level() {
        Approval escalated = overdue(started("wish-by-village", "800"), VILLAGE, DUE);

        assertThat(yes(escalated, LEAD, CLERK, DUE).state().stage()).isEqualTo(ApprovalStage.OPEN);
    }

    private static Approval overdue(Approval approval, Office from, String when) {
        return approval.escalateOverdue(from, SUPERIORS, PRC, at(when)).state();
    }

    private static Approval unattended(Approval approval, Office from, List<String> staff) {
        return approval.escalateUnattended(from, staff, SUPERIORS, PRC, at(MONDAY))
                .state();
    }
}
