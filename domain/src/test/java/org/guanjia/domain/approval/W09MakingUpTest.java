package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.domain.approval.Approvals.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.DateSpan;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.Period;
import org.junit.jupiter.api.Test;

/** Proves how an approval takes an {@link EmergencyAuthority}: granted at once, and made up by the route. */
class W09MakingUpTest {

    @Test
    void what_one_officer_grants_at_once_stands_until_the_route_says_otherwise() {
        Approval atOnce = atOnce("officer", VILLAGE);

        assertThat(atOnce.state().granted()).contains(yuan("800"));
        assertThat(atOnce.state().stage()).isEqualTo(ApprovalStage.OPEN);
        assertThat(atOnce.state().next()).containsExactly(VILLAGE);
        assertThat(refusalOf(() -> yes(atOnce, VILLAGE, "officer"))).isEqualTo("A-02.on-record-already");
        assertThat(yes(atOnce, VILLAGE, "other").state().granted()).contains(yuan("800"));
        assertThat(refused(atOnce, VILLAGE, "other").state().granted()).isEmpty();
        assertThat(returned(atOnce, VILLAGE, "other").state().granted()).contains(yuan("800"));
        assertThat(atOnce.withdraw(CLERK, Optional.empty(), at(MONDAY))
                        .state()
                        .state()
                        .granted())
                .isEmpty();
    }

    @Test
    void the_time_to_make_it_up_ends_with_the_decision_of_the_route() {
        Approval upheld = yes(atOnce("officer", VILLAGE), VILLAGE, "other", "2024-03-05T09:00");

        assertThat(upheld.state().atOnce())
                .map(it -> it.makeUp().state(at("2024-03-05T09:00")))
                .contains(DeadlineState.MET);
        assertThat(returned(atOnce("officer", VILLAGE), VILLAGE, "other")
                        .state()
                        .atOnce())
                .map(it -> it.makeUp().state(at(MONDAY)))
                .contains(DeadlineState.OPEN);
    }

    @Test
    void the_office_that_makes_it_up_has_until_then_and_no_step_of_two_days() {
        Approval asked = atOnce("officer", VILLAGE);

        assertThat(asked.state().turns())
                .extracting(Turn::deadline)
                .containsExactly(asked.state().atOnce().orElseThrow().makeUp());
        assertThat(refusalOf(() -> asked.escalateOverdue(VILLAGE, SUPERIORS, PRC, at("2024-03-08T09:00"))))
                .isEqualTo("A-04.not-overdue");
    }

    @Test
    void it_is_made_up_even_where_its_case_has_ended() {
        assertThat(refusalOf(() -> atOnce("officer", VILLAGE).fallAway(Optional.empty(), at(MONDAY))))
                .isEqualTo("G-out-of-order");
    }

    @Test
    void nobody_grants_it_to_themselves_or_a_relative_nor_without_an_authority_that_holds_there() {
        Office elsewhere = Office.villageCommittee(new VillageCode("441900006202"));

        assertThat(refusalOf(() -> atOnce(RESIDENT, VILLAGE))).isEqualTo("A-02.submitted-it");
        assertThat(refusalOf(() -> atOnce(COUSIN, VILLAGE))).isEqualTo("A-02.related");
        assertThatThrownBy(() -> atOnce("officer", elsewhere)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> atOnce("officer", VILLAGE, "2024-03-05 .. 2024-03-09"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_record_begins_with_it() {
        List<RecordLine> lines = ApprovalRecord.of(
                        id(1), List.of(started("officer", VILLAGE, "2024-03-04 .. 2024-03-09")))
                .lines();

        assertThat(lines)
                .extracting(RecordLine::act)
                .containsExactly(RecordLine.Act.GRANTED_AT_ONCE, RecordLine.Act.SUBMITTED);
    }

    private static Approval atOnce(String officer, Office office) {
        return atOnce(officer, office, "2024-03-04 .. 2024-03-09");
    }

    private static Approval atOnce(String officer, Office office, String days) {
        return Approval.fold(id(1), List.of(started(officer, office, days)));
    }

    private static ApprovalEvent started(String officer, Office office, String days) {
        EmergencyAuthority authority = new EmergencyAuthority(
                1,
                office,
                new StaffSubject(officer),
                DateSpan.parse(days),
                "会议纪要1号",
                at("2024-03-01T09:00"),
                Optional.empty());
        return Approval.startDecidedAtOnce(
                        id(1),
                        wish(),
                        PARTIES,
                        proposal("wish-by-village", "800"),
                        VENUE,
                        authority,
                        Deadline.of(at(MONDAY), Period.parse("10 working-days"), PRC),
                        Optional.of(new SealReference("seal-3")),
                        on(MONDAY))
                .events()
                .get(0);
    }
}
