package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves {@link Deciding}: one officer decides at once, and what was left out is made up. */
class W09EmergencyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "2999.99", "3000.00"})
    void one_authorised_officer_decides_at_once_up_to_exactly_3_000(String amount) {
        Journey wish = submitted().emergency(amount);

        assertThat(wish.stage()).isEqualTo(WishStage.APPROVED);
        assertThat(wish.state().grant().amount()).contains(yuan(amount));
        assertThat(wish.state().grant().emergency())
                .contains(new Emergency(
                        Journey.APPROVAL, yuan(amount), SECOND_OFFICER, at(MONDAY), Emergency.Outcome.OPEN));
    }

    @Test
    void above_it_is_the_ordinary_way() {
        Refusal refusal = submitted()
                .refused((it, on) -> it.decideEmergency(Journey.APPROVAL, SECOND_OFFICER, true, yuan("3000.01"), on));

        assertThat(refusal.key()).isEqualTo("W-09.emergency-limit");
        assertThat(refusal.values()).containsEntry("amount", "3000.01").containsEntry("limit", "3000.00");
    }

    @Test
    void an_officer_who_is_not_authorised_does_not_decide() {
        assertThat(submitted()
                        .refused((it, on) ->
                                it.decideEmergency(Journey.APPROVAL, SECOND_OFFICER, false, yuan("800"), on))
                        .key())
                .isEqualTo("W-09.officer-not-authorised");
    }

    @Test
    void nobody_decides_their_own_emergency_or_one_they_have_an_interest_in() {
        Journey interested = submitted().then((it, on) -> it.declareInterest(SECOND_OFFICER, Optional.empty(), on));

        assertThat(interested
                        .refused(
                                (it, on) -> it.decideEmergency(Journey.APPROVAL, SECOND_OFFICER, true, yuan("800"), on))
                        .key())
                .isEqualTo("A-02.interest-declared");
    }

    @Test
    void it_may_be_decided_at_every_stage_before_the_approval() {
        assertThat(submitted().received().emergency("800").stage()).isEqualTo(WishStage.APPROVED);
        assertThat(submitted().toTriage().emergency("800").stage()).isEqualTo(WishStage.APPROVED);
        Journey verified = submitted().toVerified().emergency("800");
        assertThat(verified.stage()).isEqualTo(WishStage.APPROVED);
        assertThat(verified.state().clocks().open(WishStep.DECISION)).isEmpty();
    }

    @Test
    void what_was_granted_before_is_no_emergency_any_more() {
        Journey reopened = submitted()
                .toVerified()
                .approved("800")
                .startedDelivery()
                .delivered("800", true)
                .evaluated(Grade.SATISFIED)
                .reopened();

        assertThat(reopened.refused((it, on) ->
                                it.decideEmergency(Journey.APPROVAL, SECOND_OFFICER, true, yuan("2000"), on))
                        .key())
                .isEqualTo("G-out-of-order");
    }

    @ParameterizedTest
    @CsvSource({"2024-03-18T23:59:59, MET", "2024-03-19T00:00, MISSED"})
    void what_was_left_out_is_made_up_within_10_working_days_and_accepted_later(String when, DeadlineState state) {
        Journey wish = submitted().emergency("2000");
        assertThat(wish.clock(WishStep.MAKE_UP).due()).contains(endOf("2024-03-18"));

        upheld(wish.at(when).withoutPolicy().confirmedByData());

        assertThat(wish.stateOf(wish.lastClock(WishStep.MAKE_UP))).isEqualTo(state);
        assertThat(outcome(wish)).isEqualTo(Emergency.Outcome.UPHELD);
        assertThat(wish.stage()).isEqualTo(WishStage.APPROVED);
    }

    @Test
    void before_it_is_upheld_policies_duplicates_and_verification_are_made_up() {
        Journey wish = Journey.of(need(WishKind.URGENT_PERSONAL, "2000"), MONDAY, wishId(9))
                .emergency("2000");

        assertThat(notMadeUp(wish)).isEqualTo("W-09.not-made-up");
        assertThat(notMadeUp(wish.withoutPolicy())).isEqualTo("W-09.not-made-up");
        assertThat(notMadeUp(wish.confirmedByData())).isEqualTo("W-09.not-made-up");
        wish.then((it, on) -> it.ruleOutDuplicates(text(9), on));
        assertThat(outcome(upheld(wish))).isEqualTo(Emergency.Outcome.UPHELD);
        assertThat(wish.refused((it, on) -> it.upholdEmergency(on)).key()).isEqualTo("G-out-of-order");
    }

    @Test
    void up_to_the_limit_of_the_waiver_no_verification_is_made_up() {
        Journey small = submitted().emergency("1000").withoutPolicy();
        Journey large = submitted().emergency("1000.01").withoutPolicy();

        assertThat(outcome(upheld(small))).isEqualTo(Emergency.Outcome.UPHELD);
        assertThat(notMadeUp(large)).isEqualTo("W-09.not-made-up");
    }

    @Test
    void a_waiver_does_not_make_up_the_verification_of_a_larger_decision() {
        Journey wish = submitted().emergency("2000").withoutPolicy().waived();

        assertThat(notMadeUp(wish)).isEqualTo("W-09.not-made-up");
    }

    @Test
    void not_upheld_before_delivery_it_is_discontinued() {
        Journey wish = overturned(submitted().emergency("2000"), false);

        assertThat(wish.stage()).isEqualTo(WishStage.DISCONTINUED);
        assertThat(outcome(wish)).isEqualTo(Emergency.Outcome.WRITE_OFF);
        assertThat(wish.state().clocks().open()).isEmpty();
        assertThat(wish.state().clocks().isFinished()).isTrue();
    }

    @Test
    void not_upheld_after_delivery_the_money_is_asked_back_and_the_rest_of_the_case_goes_on() {
        Journey wish = overturned(delivered(), true);

        assertThat(wish.stage()).isEqualTo(WishStage.DELIVERED);
        assertThat(outcome(wish)).isEqualTo(Emergency.Outcome.RECOVER);
        assertThat(wish.evaluated(Grade.SATISFIED).stage()).isEqualTo(WishStage.CLOSED);
    }

    @Test
    void what_may_become_of_the_money_is_the_edition_s_to_say() {
        Rulebook recoverOnly =
                of2022With("W-09 | emergency-redress", "W-09 | emergency-redress | MANDATORY | recover | 示例");
        Journey wish = Journey.of(
                        submission(need(WishKind.URGENT_PERSONAL, "800"), MONDAY, List.of()), recoverOnly, MONDAY)
                .emergency("2000");

        Refusal refusal = wish.refused((it, on) -> it.overturnEmergency(false, text(9), on));

        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.NOT_ONE_OF);
            assertThat(fault.location()).isEqualTo("recover");
        });
        assertThat(outcome(overturned(wish, true))).isEqualTo(Emergency.Outcome.RECOVER);
    }

    @ParameterizedTest
    @EnumSource(EndOfAnEmergency.class)
    void however_the_wish_ends_what_was_left_out_can_still_be_made_up_or_overturned(EndOfAnEmergency end) {
        Journey toUphold = end.of(Journey.of(need(WishKind.URGENT_PERSONAL, "800"), MONDAY, wishId(9)));
        WishStage stage = toUphold.stage();
        assertThat(toUphold.clock(WishStep.MAKE_UP).due()).contains(endOf("2024-03-18"));

        if (toUphold.wish().openActs().contains(WishAct.DECIDE_DUPLICATES)) {
            toUphold.then((it, on) -> it.ruleOutDuplicates(text(9), on));
        }
        upheld(toUphold.withoutPolicy().confirmedByData());
        Journey toOverturn = overturned(end.of(submitted()), true);

        assertThat(toUphold.stage()).isEqualTo(stage);
        assertThat(toUphold.state().clocks().open(WishStep.MAKE_UP)).isEmpty();
        assertThat(outcome(toOverturn)).isEqualTo(Emergency.Outcome.RECOVER);
        assertThat(toOverturn.state().clocks().open(WishStep.MAKE_UP)).isEmpty();
    }

    /** Ends with what an emergency left out not made up. */
    private enum EndOfAnEmergency {
        WITHDRAWN(wish -> wish.emergency("2000").withdrawn()),
        DISCONTINUED(wish -> wish.emergency("2000")
                .then((it, on) -> it.discontinue(EndingEvent.Discontinued.Cause.UNREACHABLE, Optional.empty(), on))),
        CLOSED(wish ->
                wish.emergency("2000").startedDelivery().delivered("2000", true).evaluated(Grade.SATISFIED)),
        REFUSED(wish -> wish.emergency("2000").amended("2500").received().refusedByTown()),
        MERGED(wish -> wish.emergency("2000").amended("2500").then((it, on) -> it.mergeInto(earlier(2), text(9), on)));

        private final UnaryOperator<Journey> way;

        EndOfAnEmergency(UnaryOperator<Journey> way) {
            this.way = way;
        }

        Journey of(Journey wish) {
            return way.apply(wish);
        }
    }

    @Test
    void amended_it_takes_the_ordinary_way_from_its_beginning_and_can_be_upheld_on_it() {
        Journey wish = submitted().received().emergency("2000").amended("2500");
        assertThat(wish.stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(wish.wish().openActs()).contains(WishAct.MAKE_UP).doesNotContain(WishAct.DECIDE_EMERGENCY);

        upheld(wish.withoutPolicy().triaged().confirmedByData());
        wish.approved("2500");

        assertThat(wish.stage()).isEqualTo(WishStage.APPROVED);
        assertThat(wish.state().grant().amount()).contains(yuan("2500"));
    }

    @Test
    void it_does_not_go_to_another_town_before_it_is_made_up() {
        Journey wish = submitted().received().emergency("2000").amended("2500");

        assertThat(wish.wish().openActs()).doesNotContain(WishAct.TRANSFER);
        assertThat(overturned(wish, true).wish().openActs()).contains(WishAct.TRANSFER);
    }

    private static Journey submitted() {
        return Journey.of(WishKind.URGENT_PERSONAL, "800");
    }

    private static Journey delivered() {
        return submitted().emergency("2000").startedDelivery().delivered("2000", true);
    }

    private static Journey upheld(Journey wish) {
        return wish.then((it, on) -> it.upholdEmergency(on));
    }

    private static Journey overturned(Journey wish, boolean recover) {
        return wish.then((it, on) -> it.overturnEmergency(recover, text(9), on));
    }

    private static String notMadeUp(Journey wish) {
        return wish.refused((it, on) -> it.upholdEmergency(on)).key();
    }

    private static Emergency.Outcome outcome(Journey wish) {
        return wish.state().grant().emergency().orElseThrow().outcome();
    }
}
