package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Proves {@link Deciding} and {@link Route}: nobody decides for themselves, nor twice. */
class A02ImpartialityTest {

    @Test
    void who_recorded_the_request_decides_only_together_with_a_second_village_officer() {
        Journey wish = verified().approved(ApprovalOffice.VILLAGE_COMMITTEE, CLERK, "800");

        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(wish.approved(ApprovalOffice.VILLAGE_COMMITTEE, SECOND_OFFICER, "800")
                        .stage())
                .isEqualTo(WishStage.APPROVED);
    }

    @Test
    void where_there_is_none_the_step_passes_to_the_town() {
        Journey wish = verified().approved(ApprovalOffice.VILLAGE_COMMITTEE, CLERK, "800");

        assertThat(wish.approvedByTown("800").stage()).isEqualTo(WishStage.APPROVED);
    }

    @Test
    void the_second_officer_has_time_of_their_own() {
        Journey wish = verified().at("2024-03-06T10:00").approved(ApprovalOffice.VILLAGE_COMMITTEE, CLERK, "800");

        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-08"));
    }

    @Test
    void an_officer_who_did_not_record_it_decides_alone() {
        assertThat(verified().approvedByVillage("800").stage()).isEqualTo(WishStage.APPROVED);
    }

    @Test
    void nobody_decides_two_steps_of_one_approval() {
        Journey village = verified().approved(ApprovalOffice.VILLAGE_COMMITTEE, CLERK, "800");
        Journey town = Journey.of(WishKind.SPECIAL_GROUP, "12000")
                .toVerified()
                .approved(ApprovalOffice.TOWN_LEAD, TOWN_LEAD, "12000");

        assertThat(refusal(village, ApprovalOffice.VILLAGE_COMMITTEE, CLERK, "800"))
                .isEqualTo("A-02.decided-before");
        assertThat(refusal(town, ApprovalOffice.TOWN_CHARITY, TOWN_LEAD, "12000"))
                .isEqualTo("A-02.decided-before");
    }

    @Test
    void nobody_decides_what_they_asked_for_themselves() {
        Journey own = Journey.of(ownRequest(), OF_2022, MONDAY).toVerified();

        assertThat(refusal(own, ApprovalOffice.VILLAGE_COMMITTEE, CLERK, "800")).isEqualTo("A-02.own-request");
        assertThat(own.refused((it, on) -> it.decideEmergency(CLERK, true, yuan("800"), on))
                        .key())
                .isEqualTo("A-02.own-request");
        assertThat(own.approvedByVillage("800").stage()).isEqualTo(WishStage.APPROVED);
    }

    @Test
    void who_brings_in_a_neighbours_request_as_a_resident_does_not_decide_it_as_an_officer() {
        Journey asResident = Journey.of(submission(Capacity.RESIDENT, false), OF_2022, MONDAY)
                .toVerified();
        Journey asStaff =
                Journey.of(submission(Capacity.STAFF, false), OF_2022, MONDAY).toVerified();

        assertThat(refusal(asResident, ApprovalOffice.VILLAGE_COMMITTEE, CLERK, "800"))
                .isEqualTo("A-02.own-request");
        assertThat(asStaff.approved(ApprovalOffice.VILLAGE_COMMITTEE, CLERK, "800")
                        .state()
                        .grant()
                        .consents())
                .hasSize(1);
    }

    @Test
    void nobody_decides_what_they_declared_an_interest_in() {
        Journey wish = verified().then((it, on) -> it.declareInterest(SECOND_OFFICER, on));

        assertThat(refusal(wish, ApprovalOffice.VILLAGE_COMMITTEE, SECOND_OFFICER, "800"))
                .isEqualTo("A-02.interest-declared");
        assertThat(wish.approved(ApprovalOffice.VILLAGE_COMMITTEE, "officer-3", "800")
                        .stage())
                .isEqualTo(WishStage.APPROVED);
    }

    @Test
    void who_declares_an_interest_after_their_yes_takes_it_back() {
        Journey wish = verified()
                .approved(ApprovalOffice.VILLAGE_COMMITTEE, CLERK, "800")
                .then((it, on) -> it.declareInterest(CLERK, on));

        assertThat(wish.state().grant().consents()).isEmpty();
        assertThat(wish.approvedByVillage("800").stage()).isEqualTo(WishStage.APPROVED);
    }

    @Test
    void nor_refuses_it_decides_the_complaint_about_it_or_settles_its_emergency() {
        Journey received = interested(Journey.of(WishKind.SPECIAL_GROUP, "800").received());
        Journey complained = interested(
                        Journey.of(WishKind.SPECIAL_GROUP, "800").received())
                .then((it, on) -> it.refuse(TOWN_LEAD, Journey.NOT_IN_HARDSHIP, Optional.empty(), on))
                .complained();
        Journey emergency = interested(Journey.of(WishKind.SPECIAL_GROUP, "800").emergency("800"));

        assertThat(List.of(
                        received.refused(
                                (it, on) -> it.refuse(SECOND_OFFICER, Journey.NOT_IN_HARDSHIP, Optional.empty(), on)),
                        complained.refused((it, on) -> it.decideComplaint(SECOND_OFFICER, true, text(9), on)),
                        emergency.refused((it, on) -> it.upholdEmergency(SECOND_OFFICER, on)),
                        emergency.refused((it, on) -> it.overturnEmergency(SECOND_OFFICER, true, text(9), on))))
                .extracting(Refusal::key)
                .containsOnly("A-02.interest-declared");
    }

    private static Journey interested(Journey wish) {
        return wish.then((it, on) -> it.declareInterest(SECOND_OFFICER, on));
    }

    private static Journey verified() {
        return Journey.of(WishKind.SPECIAL_GROUP, "800").toVerified();
    }

    private static Submission ownRequest() {
        return submission(Capacity.STAFF, true);
    }

    private static Submission submission(Capacity recordedAs, boolean ownRequest) {
        return new Submission(
                new CaseNumber(CaseKind.WISH, GUANCHENG, 2024, 2),
                need(WishKind.SPECIAL_GROUP, "800"),
                VILLAGE,
                at(MONDAY),
                new Code("qr-code"),
                Optional.empty(),
                CLERK,
                recordedAs,
                ownRequest,
                !ownRequest,
                Optional.empty(),
                List.of());
    }

    private static String refusal(Journey wish, ApprovalOffice office, String officer, String amount) {
        return wish.refused((it, on) -> it.approve(office, officer, yuan(amount), Optional.of(text(9)), on))
                .key();
    }
}
