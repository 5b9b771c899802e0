package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.TimeAway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves {@link PolicyDesk}: existing policies come first, and their department is given time of its own. */
class W02PolicyFirstTest {

    @Test
    void nothing_is_triaged_before_existing_policies_were_looked_through() {
        Journey wish = received();

        assertThat(wish.refused((it, on) -> it.triage(HandlingMode.EXPRESS, Optional.empty(), on))
                        .key())
                .isEqualTo("W-02.policy-first");
        assertThat(wish.withoutPolicy().triaged().stage()).isEqualTo(WishStage.TRIAGED);
    }

    @Test
    void the_edition_that_was_looked_through_stays_on_record() {
        assertThat(received().withoutPolicy().state().examination().policyCheck())
                .contains(new PolicyCheck(Journey.LIST, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-04T10:00, 2024-03-25",
        "2024-03-08T23:59:59, 2024-03-29",
        "2024-03-26T10:00, 2024-04-17", // 清明 with its make-up day
    })
    void the_department_reports_back_within_15_working_days(String handedOver, String lastDay) {
        Journey wish = received().at(handedOver).handedOver();

        assertThat(wish.stage()).isEqualTo(WishStage.WITH_DEPARTMENT);
        assertThat(wish.clock(WishStep.POLICY_REPORT).due()).contains(endOf(lastDay));
        assertThat(wish.state().examination().handOver())
                .contains(new HandOver(Journey.MINIMUM_LIVING, Journey.DEPARTMENT, at(handedOver)));
    }

    @Test
    void a_late_report_is_accepted_and_told_apart() {
        Journey wish = received().handedOver().at("2024-03-26T00:00").back(ExaminationEvent.WayBack.HANDED_BACK);

        assertThat(wish.stateOf(wish.lastClock(WishStep.POLICY_REPORT))).isEqualTo(DeadlineState.MISSED);
    }

    @ParameterizedTest
    @EnumSource(ExaminationEvent.WayBack.class)
    void while_it_is_away_the_clock_of_the_whole_case_stands_still(ExaminationEvent.WayBack way) {
        Journey wish = received();
        assertThat(wish.whole().due()).contains(endOf("2024-03-11"));

        wish.at("2024-03-05T10:00").handedOver();
        assertThat(wish.state().wholeClockStandsStill()).isTrue();
        wish.at("2024-03-12T10:00").back(way);

        assertThat(wish.stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(wish.state().wholeClockStandsStill()).isFalse();
        assertThat(wish.whole().due()).contains(endOf("2024-03-18"));
        assertThat(wish.whole().timesAway())
                .containsExactly(new TimeAway(at("2024-03-05T10:00"), at("2024-03-12T10:00")));
        assertThat(wish.state().clocks().open(WishStep.POLICY_REPORT)).isEmpty();
        assertThat(wish.lastEvent()).isInstanceOfSatisfying(ExaminationEvent.CameBack.class, back -> {
            assertThat(back.whole().before().due()).contains(endOf("2024-03-11"));
            assertThat(back.whole().after().due()).contains(endOf("2024-03-18"));
        });
    }

    @Test
    void what_came_back_is_looked_through_and_goes_on() {
        Journey wish = received().handedOver().back(ExaminationEvent.WayBack.NOT_ENOUGH);

        assertThat(wish.state().examination().policyCheck())
                .contains(new PolicyCheck(Journey.LIST, Optional.of(Journey.MINIMUM_LIVING.policy())));
        assertThat(wish.triaged().stage()).isEqualTo(WishStage.TRIAGED);
    }

    @Test
    void it_may_be_handed_over_again_and_both_times_away_count() {
        Journey wish = received()
                .at("2024-03-05T10:00")
                .handedOver()
                .at("2024-03-06T10:00")
                .back(ExaminationEvent.WayBack.RECALLED)
                .at("2024-03-07T10:00")
                .handedOver()
                .at("2024-03-08T10:00")
                .back(ExaminationEvent.WayBack.HANDED_BACK);

        assertThat(wish.whole().due()).contains(endOf("2024-03-13"));
        assertThat(wish.whole().timesAway()).hasSize(2);
    }

    @Test
    void handing_over_a_verified_wish_ends_the_decision_that_was_owed() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").toVerified().handedOver();

        assertThat(wish.state().clocks().open(WishStep.DECISION)).isEmpty();
        wish.back(ExaminationEvent.WayBack.HANDED_BACK).triaged();
        assertThat(wish.state().examination().verification().proof()).isEmpty();
    }

    @Test
    void solved_while_away_it_is_finished_in_time() {
        Journey wish = received()
                .at("2024-03-05T10:00")
                .handedOver()
                .at("2024-03-20T10:00")
                .then((it, on) -> it.solveByPolicy(Optional.of(yuan("900")), Optional.of(text(9)), on));

        assertThat(wish.stage()).isEqualTo(WishStage.SOLVED_BY_POLICY);
        assertThat(wish.whole().due()).contains(endOf("2024-03-26"));
        assertThat(wish.stateOf(wish.whole())).isEqualTo(DeadlineState.MET);
        assertThat(wish.state().clocks().open()).isEmpty();
        assertThat(wish.state().wholeClockStandsStill()).isFalse();
    }

    @Test
    void which_policy_solved_it_stays_known() {
        Journey wish =
                received().handedOver().then((it, on) -> it.solveByPolicy(Optional.empty(), Optional.empty(), on));

        assertThat(wish.state().examination().policyCheck())
                .contains(new PolicyCheck(Journey.LIST, Optional.of(Journey.MINIMUM_LIVING.policy())));
    }

    @Test
    void withdrawn_or_discontinued_while_away_it_is_no_longer_away() {
        Journey withdrawn = received()
                .at("2024-03-05T10:00")
                .handedOver()
                .at("2024-03-20T10:00")
                .withdrawn();
        Journey discontinued = received()
                .at("2024-03-05T10:00")
                .handedOver()
                .at("2024-03-20T10:00")
                .then((it, on) -> it.discontinue(EndingEvent.Discontinued.Cause.MOVED, Optional.empty(), on));

        assertThat(withdrawn.stage()).isEqualTo(WishStage.WITHDRAWN);
        assertThat(discontinued.stage()).isEqualTo(WishStage.DISCONTINUED);
        assertThat(List.of(withdrawn, discontinued)).allSatisfy(wish -> {
            assertThat(wish.state().wholeClockStandsStill()).isFalse();
            assertThat(wish.stateOf(wish.whole())).isEqualTo(DeadlineState.MET);
            assertThat(wish.state().clocks().open()).isEmpty();
        });
    }

    @Test
    void while_it_is_away_nothing_is_due_but_the_report() {
        Journey wish = received().at("2024-03-05T10:00").handedOver();

        assertThat(wish.earliestDue()).contains(endOf("2024-03-26"));
        assertThat(wish.back(ExaminationEvent.WayBack.RECALLED).earliestDue()).contains(endOf("2024-03-11"));
    }

    private static Journey received() {
        return Journey.of(WishKind.URGENT_PERSONAL, "800").received();
    }
}
