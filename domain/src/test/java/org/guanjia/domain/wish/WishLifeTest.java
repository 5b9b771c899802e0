package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;

/** The lives of wishes as the guide tells them, each from the request to its end. */
class WishLifeTest {

    @Test
    void a_small_urgent_wish_takes_the_express_way_with_a_signed_statement() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .at("2024-03-04T10:00")
                .received()
                .at("2024-03-04T10:30")
                .withoutPolicy()
                .at("2024-03-04T11:00")
                .then((it, on) -> it.triage(HandlingMode.EXPRESS, Optional.empty(), on))
                .at("2024-03-04T11:10")
                .waived()
                .at("2024-03-04T11:20")
                .consented("800")
                .at("2024-03-04T15:00")
                .approved("800")
                .at("2024-03-05T09:00")
                .startedDelivery()
                .at("2024-03-06T09:00")
                .delivered("800", true)
                .at("2024-03-07T09:00")
                .evaluated(Grade.VERY_SATISFIED);

        endsInTime(wish, WishStage.CLOSED);
        assertThat(wish.state().annals().departures()).isEmpty();
    }

    @Test
    void a_verified_wish_is_prepared_by_the_village_and_decided_by_the_town() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "6000")
                .received()
                .then((it, on) -> it.assign(HANDLER, on))
                .withoutPolicy()
                .triaged()
                .at("2024-03-05T09:00")
                .then((it, on) -> it.compare(Journey.UNAVAILABLE, on))
                .at("2024-03-06T15:00")
                .then((it, on) -> it.inquire(Journey.VISIT, Optional.empty(), on))
                .at("2024-03-08T09:00")
                .approved("6000")
                .at("2024-03-11T09:00")
                .startedDelivery()
                .delivered("2000", false)
                .at("2024-03-25T09:00")
                .delivered("4000", true)
                .at("2024-03-26T09:00")
                .then((it, on) -> it.evaluate(Grade.SATISFIED, Optional.of(text(9)), true, on));

        endsInTime(wish, WishStage.CLOSED);
        assertThat(wish.state().examination().verification().proof())
                .contains(new Proof.ByInquiry(VerificationMeans.VISIT));
        assertThat(wish.state().delivered()).isEqualTo(yuan("6000"));
    }

    @Test
    void an_exceptional_amount_is_justified_and_approved_by_lead_and_charity() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "30000")
                .toVerified()
                .at("2024-03-05T09:00")
                .consented("30000")
                .at("2024-03-06T09:00")
                .approved("30000")
                .startedDelivery()
                .delivered("30000", true)
                .evaluated(Grade.VERY_SATISFIED);

        endsInTime(wish, WishStage.CLOSED);
        assertThat(wish.state().grant().approvals()).extracting(Granted::route).containsExactly(WishRoute.EXCEPTIONAL);
        assertThat(wish.state().annals().departures())
                .extracting(Departure::provision)
                .containsExactly("H-01.other-mode");
    }

    @Test
    void an_emergency_is_decided_and_delivered_first_and_made_up_afterwards() {
        Journey wish = Journey.of(need(WishKind.URGENT_PERSONAL, "2800", true), "2024-03-02T22:00", wishId(2))
                .at("2024-03-02T22:30")
                .emergency("2800")
                .startedDelivery()
                .delivered("2800", true)
                .at("2024-03-03T09:00")
                .received()
                .at("2024-03-04T10:00")
                .withoutPolicy()
                .then((it, on) -> it.ruleOutDuplicates(text(9), on))
                .at("2024-03-05T10:00")
                .confirmedByData()
                .then((it, on) -> it.upholdEmergency(on))
                .evaluated(Grade.VERY_SATISFIED);

        endsInTime(wish, WishStage.CLOSED);
        assertThat(wish.state().grant().amount()).contains(yuan("2800"));
    }

    @Test
    void an_existing_policy_solves_a_wish() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "5000")
                .received()
                .at("2024-03-05T09:00")
                .handedOver()
                .at("2024-03-20T09:00")
                .then((it, on) -> it.solveByPolicy(Optional.of(yuan("5000")), Optional.of(text(9)), on));

        endsInTime(wish, WishStage.SOLVED_BY_POLICY);
    }

    @Test
    void a_policy_that_does_not_help_enough_gives_the_wish_back_for_aid() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "5000")
                .received()
                .at("2024-03-05T09:00")
                .handedOver()
                .at("2024-03-20T09:00")
                .then((it, on) ->
                        it.comeBack(ExaminationEvent.WayBack.NOT_ENOUGH, Optional.of(yuan("3000")), text(9), on))
                .amended("2000")
                .triaged()
                .confirmedByData()
                .approved("2000")
                .startedDelivery()
                .at("2024-04-10T09:00") // after the month, but the clock stood still for 15 days
                .delivered("2000", true)
                .evaluated(Grade.SATISFIED);

        endsInTime(wish, WishStage.CLOSED);
    }

    @Test
    void a_refused_wish_whose_complaint_is_upheld_is_granted_after_all() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "900")
                .toTriage()
                .then((it, on) -> it.compare(Journey.CONTRADICTED, on))
                .refusedByTown();
        assertThat(wish.state().clocks().isFinished()).isTrue();

        wish.at("2024-03-15T09:00")
                .complained()
                .at("2024-03-20T09:00")
                .then((it, on) -> it.decideComplaint(TOWN_LEAD, true, text(9), on))
                .triaged()
                .waived()
                .approved("900")
                .startedDelivery()
                .delivered("900", true)
                .evaluated(Grade.FAIRLY_SATISFIED);

        endsInTime(wish, WishStage.CLOSED);
        assertThat(wish.state().aftermath().refusal()).isEmpty();
    }

    @Test
    void somebody_who_no_longer_asks_withdraws() {
        endsInTime(Journey.of(WishKind.UNIVERSAL, "300").toVerified().withdrawn(), WishStage.WITHDRAWN);
    }

    @Test
    void the_same_need_asked_for_twice_goes_on_as_one_wish() {
        Journey wish = Journey.of(need(WishKind.SPECIAL_GROUP, "800"), MONDAY, wishId(2))
                .received()
                .then((it, on) -> it.mergeInto(earlier(2), text(9), on));

        endsInTime(wish, WishStage.MERGED);
        assertThat(wish.state().aftermath().continuedAs()).contains(wishId(2));
    }

    @Test
    void a_wish_is_discontinued_when_the_person_has_died_and_what_was_delivered_stays() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "900")
                .toVerified()
                .approved("900")
                .startedDelivery()
                .delivered("300", false)
                .at("2024-03-10T09:00")
                .then((it, on) -> it.discontinue(EndingEvent.Discontinued.Cause.DIED, Optional.of(text(9)), on));

        endsInTime(wish, WishStage.DISCONTINUED);
        assertThat(wish.state().delivered()).isEqualTo(yuan("300"));
    }

    @Test
    void a_wish_of_another_town_goes_on_there_on_the_same_clock() {
        WishId as = new WishId(QISHI, ulid(40));
        Journey here = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .received()
                .at("2024-03-05T09:00")
                .then((it, on) -> it.transfer(VILLAGE_OF_QISHI, as, text(9), on));
        Relocation relocation = new Relocation(
                new CaseNumber(CaseKind.WISH, QISHI, 2024, 12),
                VILLAGE_OF_QISHI,
                new PersonId(QISHI, ulid(41)),
                Optional.empty(),
                List.of(),
                List.of());
        Journey there = Journey.of(Wish.goOn(as, here.wish(), relocation, on("2024-03-05T10:00")), "2024-03-05T10:00");

        there.withoutPolicy()
                .triaged()
                .waived()
                .approved("800")
                .startedDelivery()
                .at("2024-03-11T23:59:59")
                .delivered("800", true)
                .at("2024-03-12T09:00")
                .evaluated(Grade.SATISFIED);

        assertThat(here.stage()).isEqualTo(WishStage.TRANSFERRED);
        endsInTime(there, WishStage.CLOSED);
    }

    @Test
    void a_wish_becomes_a_proposal_of_the_village_and_comes_back() {
        Journey wish = Journey.of(WishKind.UNIVERSAL, "900")
                .received()
                .withoutPolicy()
                .at("2024-03-06T09:00")
                .then((it, on) -> it.convert(text(9), on))
                .at("2024-03-26T09:00")
                .then((it, on) -> it.returnFromProject(text(9), on))
                .triaged()
                .waived()
                .approved("900")
                .startedDelivery()
                .at("2024-04-26T09:00") // 20 days were the proposal's
                .delivered("900", true)
                .evaluated(Grade.SATISFIED);

        endsInTime(wish, WishStage.CLOSED);
    }

    @Test
    void a_closed_wish_is_reopened_for_a_dissatisfied_resident_put_right_and_closed_again() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "900")
                .toVerified()
                .approved("900")
                .startedDelivery()
                .delivered("900", true)
                .evaluated(Grade.VERY_DISSATISFIED)
                .at("2024-03-20T09:00")
                .then((it, on) -> it.rectify(text(9), on))
                .reopened()
                .triaged()
                .confirmedByData()
                .approved("1100")
                .startedDelivery()
                .delivered("200", true)
                .at("2024-04-08T09:00")
                .then(Wish::closeUnevaluated);

        endsInTime(wish, WishStage.CLOSED);
        assertThat(wish.state().delivered()).isEqualTo(yuan("1100"));
        assertThat(wish.state().aftermath().reopenings()).isEqualTo(1);
    }

    /** At its end every clock but that of an evaluation that nobody gave was met, and nothing is owed. */
    private static void endsInTime(Journey wish, WishStage end) {
        assertThat(wish.stage()).isEqualTo(end);
        assertThat(wish.earliestDue()).isEmpty();
        assertThat(wish.stateOf(wish.whole())).isEqualTo(DeadlineState.MET);
        assertThat(wish.state().clocks().steps())
                .filteredOn(clock -> clock.step() != WishStep.EVALUATION)
                .allSatisfy(clock -> assertThat(wish.stateOf(clock.deadline())).isEqualTo(DeadlineState.MET));
    }
}
