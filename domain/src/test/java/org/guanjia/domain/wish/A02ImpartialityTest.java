package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Proves {@link Deciding}: nobody decides for themselves where no approval goes before. */
class A02ImpartialityTest {

    @Test
    void nobody_decides_at_once_what_they_asked_for_themselves() {
        Journey own = Journey.of(submission(Capacity.STAFF, true), OF_2022, MONDAY);
        Journey asResident = Journey.of(submission(Capacity.RESIDENT, false), OF_2022, MONDAY);
        Journey asStaff = Journey.of(submission(Capacity.STAFF, false), OF_2022, MONDAY);

        assertThat(atOnce(own)).isEqualTo("A-02.own-request");
        assertThat(atOnce(asResident)).isEqualTo("A-02.own-request");
        assertThat(asStaff.then((it, on) -> it.decideEmergency(Journey.APPROVAL, CLERK, true, yuan("800"), on))
                        .stage())
                .isEqualTo(WishStage.APPROVED);
    }

    @Test
    void nor_decides_at_once_or_hears_the_complaint_about_what_they_declared_an_interest_in() {
        Journey complained = interested(
                        Journey.of(WishKind.SPECIAL_GROUP, "800").received())
                .refusedByTown()
                .complained();
        Journey submitted = interested(Journey.of(WishKind.SPECIAL_GROUP, "800"));

        assertThat(List.of(
                        complained.refused((it, on) -> it.decideComplaint(SECOND_OFFICER, true, text(9), on)),
                        submitted.refused((it, on) ->
                                it.decideEmergency(Journey.APPROVAL, SECOND_OFFICER, true, yuan("800"), on))))
                .extracting(Refusal::key)
                .containsOnly("A-02.interest-declared");
    }

    @Test
    void an_interest_of_somebody_who_decided_gives_the_offices_their_time_again() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "800").toVerified().consented("800");

        wish.at("2024-03-06T10:00").then((it, on) -> it.declareInterest(CLERK, Optional.of(Deciding.stepFrom(on)), on));

        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-08"));
    }

    private static String atOnce(Journey wish) {
        return wish.refused((it, on) -> it.decideEmergency(Journey.APPROVAL, CLERK, true, yuan("800"), on))
                .key();
    }

    private static Journey interested(Journey wish) {
        return wish.then((it, on) -> it.declareInterest(SECOND_OFFICER, Optional.empty(), on));
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
}
