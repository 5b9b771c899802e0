package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.approval.Approvals.*;

import java.util.List;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Impartiality}: nobody decides for themselves, nor twice. */
class A02SeparationTest {

    @ParameterizedTest
    @CsvSource({RESIDENT + ", A-02.submitted-it", COUSIN + ", A-02.related"})
    void nobody_decides_what_they_or_a_relative_submitted(String officer, String refusal) {
        assertThat(refusalOf(() -> yes(started("wish-by-town", "5000"), LEAD, officer)))
                .isEqualTo(refusal);
    }

    @Test
    void who_recorded_it_decides_only_together_with_a_second_village_officer() {
        Approval alone = yes(started("wish-by-village", "800"), VILLAGE, CLERK);

        assertThat(alone.state().stage()).isEqualTo(ApprovalStage.OPEN);
        assertThat(alone.state().next()).containsExactly(VILLAGE, LEAD);
        assertThat(refusalOf(() -> yes(alone, VILLAGE, CLERK))).isEqualTo("A-02.on-record-already");
        Approval both = yes(alone, VILLAGE, "second");
        assertThat(both.state().stage()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(both.state().round().decisions()).extracting(Decision::step).containsExactly(1, 2);
    }

    @Test
    void where_there_is_no_second_officer_the_step_passes_to_the_town() {
        Approval alone = yes(started("wish-by-village", "800"), VILLAGE, CLERK);

        assertThat(yes(alone, LEAD, "town").state().stage()).isEqualTo(ApprovalStage.APPROVED);
    }

    @Test
    void the_second_officer_has_time_of_their_own() {
        Approval alone = yes(started("wish-by-village", "800"), VILLAGE, CLERK, "2024-03-06T10:00");

        assertThat(alone.state().round().clocks()).hasSize(2);
        assertThat(alone.state().round().runningClock())
                .hasValueSatisfying(clock -> assertThat(clock.start()).isEqualTo(at("2024-03-06T10:00")));
    }

    @Test
    void an_officer_who_did_not_record_it_decides_alone_and_so_does_a_recorder_of_the_town() {
        assertThat(yes(started("wish-by-village", "800"), VILLAGE, "other")
                        .state()
                        .stage())
                .isEqualTo(ApprovalStage.APPROVED);
        assertThat(yes(started("wish-by-town", "5000"), LEAD, CLERK).state().stage())
                .isEqualTo(ApprovalStage.APPROVED);
        assertThat(yes(yes(onRoute("village-committee > town-lead"), VILLAGE, CLERK), LEAD, "a")
                        .state()
                        .stage())
                .isEqualTo(ApprovalStage.APPROVED);
    }

    @Test
    void nobody_decides_two_steps_whether_one_after_the_other_or_side_by_side() {
        Approval steps = yes(onRoute("town-lead > town-charity"), LEAD, "a");
        Approval sideBySide = yes(onRoute("town-lead + town-charity"), LEAD, "a");

        assertThat(refusalOf(() -> yes(steps, CHARITY, "a"))).isEqualTo("A-02.on-record-already");
        assertThat(refusalOf(() -> yes(sideBySide, CHARITY, "a"))).isEqualTo("A-02.on-record-already");
    }

    @Test
    void an_office_may_send_the_same_officer_when_it_comes_back_amended_but_to_no_other_step() {
        Approval again = returned(yes(onRoute("town-lead > town-charity"), LEAD, "a"), CHARITY, "b")
                .amend(CLERK, proposal("exceptional-wish", "12000"), VENUE, on(MONDAY))
                .state();

        assertThat(refusalOf(() -> yes(again, CHARITY, "a"))).isEqualTo("A-02.on-record-already");
        assertThat(yes(yes(again, LEAD, "a"), CHARITY, "b").state().stage()).isEqualTo(ApprovalStage.APPROVED);
    }

    @Test
    void who_amends_it_does_not_decide_it() {
        Approval again = returned(started("wish-by-town", "5000"), LEAD, "a")
                .amend("writer", proposal("wish-by-town", "4000"), VENUE, on(MONDAY))
                .state();

        assertThat(refusalOf(() -> yes(again, LEAD, "writer"))).isEqualTo("A-02.submitted-it");
    }

    @Test
    void nobody_decides_what_they_declared_an_interest_in() {
        Approval declared = started("wish-by-town", "5000")
                .declareInterest("a", PRC, at(MONDAY))
                .state();

        assertThat(refusalOf(() -> yes(declared, LEAD, "a"))).isEqualTo("A-02.has-interest");
        assertThat(yes(declared, LEAD, "b").state().stage()).isEqualTo(ApprovalStage.APPROVED);
        Refusal again = caught(() -> declared.declareInterest("a", PRC, at(MONDAY)));
        assertThat(again.faults()).extracting(Object::toString).containsExactly("by: repeated {value=a}");
    }

    @Test
    void what_was_decided_by_somebody_who_then_declares_an_interest_is_all_decided_anew() {
        Approval decided = yes(onRoute("village-committee > town-lead > town-charity"), VILLAGE, "a");
        Approval declared = yes(decided, LEAD, "b")
                .declareInterest("a", PRC, at("2024-03-05T09:00"))
                .state();

        assertThat(declared.state().rounds()).hasSize(2);
        assertThat(declared.state().rounds().get(0).decisions()).hasSize(2);
        assertThat(declared.state().round().decisions()).isEmpty();
        assertThat(declared.state().next()).containsExactly(VILLAGE);
        assertThat(refusalOf(() -> yes(declared, VILLAGE, "a", "2024-03-05T09:00")))
                .isEqualTo("A-02.has-interest");
        Approval anew = yes(declared, VILLAGE, "c", "2024-03-05T09:00");
        assertThat(yes(anew, LEAD, "b", "2024-03-05T09:00").state().next()).containsExactly(CHARITY);
    }

    @Test
    void it_is_told_who_of_an_office_is_left_out() {
        Approval approval = yes(onRoute("town-lead > town-charity"), LEAD, "a");

        assertThat(approval.excluded(CHARITY, List.of("a", COUSIN, "b"))).containsExactly("a", COUSIN);
    }
}
