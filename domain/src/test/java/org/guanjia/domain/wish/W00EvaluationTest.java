package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
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

/** Proves {@link Delivering}: the resident's grade closes a wish, or the end of the time for it does. */
class W00EvaluationTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-06T10:00, 2024-03-21",
        "2024-03-08T10:00, 2024-03-25", // 23 March is a Saturday
    })
    void a_delivered_wish_is_evaluated_within_15_days(String delivered, String lastDay) {
        assertThat(delivered(delivered).clock(WishStep.EVALUATION).due()).contains(endOf(lastDay));
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void any_of_the_five_grades_closes_it_and_the_last_two_open_a_rectification(Grade grade) {
        Journey wish = delivered("2024-03-06T10:00").evaluated(grade);

        boolean dissatisfied = grade == Grade.DISSATISFIED || grade == Grade.VERY_DISSATISFIED;
        assertThat(wish.stage()).isEqualTo(WishStage.CLOSED);
        assertThat(wish.state().aftermath().evaluation())
                .contains(new Evaluation(grade, Optional.empty(), false, dissatisfied));
        assertThat(wish.state().aftermath().rectificationOpen()).isEqualTo(dissatisfied);
        assertThat(wish.wish().openActs().contains(WishAct.RECTIFY)).isEqualTo(dissatisfied);
    }

    @Test
    void a_grade_that_the_edition_does_not_know_is_refused() {
        Rulebook four = of2022With(
                "W-00 | grades",
                "W-00 | grades | MANDATORY | very-satisfied, satisfied, dissatisfied, very-dissatisfied | 示例");
        Journey wish = deliveredAt(
                "2024-03-06T10:00",
                Journey.of(submission(need(WishKind.SPECIAL_GROUP, "800"), MONDAY, List.of()), four, MONDAY));

        Refusal refusal = wish.refused((it, on) -> it.evaluate(Grade.FAIRLY_SATISFIED, Optional.empty(), false, on));

        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.NOT_ONE_OF);
            assertThat(fault.location()).isEqualTo("grade");
        });
    }

    @Test
    void an_evaluation_after_the_15_days_counts_while_nobody_closed_it() {
        Journey wish = delivered("2024-03-06T10:00").at("2024-05-06T10:00").evaluated(Grade.SATISFIED);

        assertThat(wish.stateOf(wish.lastClock(WishStep.EVALUATION))).isEqualTo(DeadlineState.MISSED);
        assertThat(wish.stage()).isEqualTo(WishStage.CLOSED);
    }

    @Test
    void without_one_it_closes_only_when_the_15_days_are_over() {
        Journey wish = delivered("2024-03-06T10:00").at("2024-03-21T23:59:59");

        Refusal refusal = wish.refused(Wish::closeUnevaluated);
        assertThat(refusal.key()).isEqualTo("W-00.evaluation-still-open");
        assertThat(refusal.values()).containsEntry("until", "2024-03-21");

        wish.at("2024-03-22T00:00").then(Wish::closeUnevaluated);
        assertThat(wish.stage()).isEqualTo(WishStage.CLOSED);
        assertThat(wish.state().aftermath().evaluation()).isEmpty();
        assertThat(wish.refused((it, on) -> it.evaluate(Grade.SATISFIED, Optional.empty(), false, on))
                        .key())
                .isEqualTo("G-out-of-order");
    }

    @Test
    void while_the_calendar_is_missing_nobody_knows_that_they_are_over() {
        Journey wish =
                deliveredAt("2026-12-28T10:00", Journey.of(need(WishKind.SPECIAL_GROUP, "800"), "2026-12-21T09:00"));

        assertThat(wish.clock(WishStep.EVALUATION).awaitsCalendar()).isTrue();
        assertThat(wish.at("2027-03-01T10:00").refused(Wish::closeUnevaluated).values())
                .containsEntry("until", "-");
        assertThat(wish.evaluated(Grade.SATISFIED).stage()).isEqualTo(WishStage.CLOSED);
    }

    @Test
    void a_rectification_is_noted_once() {
        Journey wish = delivered("2024-03-06T10:00").evaluated(Grade.VERY_DISSATISFIED);

        rectified(wish);

        assertThat(wish.state().aftermath().rectificationOpen()).isFalse();
        assertThat(wish.refused((it, on) -> it.rectify(text(9), on)).key()).isEqualTo("G-out-of-order");
    }

    @Test
    void a_rectification_that_is_owed_stays_owed_whatever_becomes_of_the_wish() {
        Journey satisfied = delivered("2024-03-06T10:00")
                .evaluated(Grade.DISSATISFIED)
                .reopened()
                .withoutPolicy()
                .triaged()
                .confirmedByData()
                .approved("900")
                .startedDelivery()
                .delivered("100", true)
                .evaluated(Grade.SATISFIED);
        Journey withdrawn = delivered("2024-03-06T10:00")
                .evaluated(Grade.DISSATISFIED)
                .reopened()
                .withdrawn();

        assertThat(rectified(satisfied).state().aftermath().rectificationOpen()).isFalse();
        assertThat(rectified(withdrawn).stage()).isEqualTo(WishStage.WITHDRAWN);
    }

    private static Journey rectified(Journey wish) {
        assertThat(wish.state().aftermath().rectificationOpen()).isTrue();
        return wish.then((it, on) -> it.rectify(text(9), on));
    }

    private static Journey delivered(String when) {
        return deliveredAt(when, Journey.of(WishKind.SPECIAL_GROUP, "800"));
    }

    private static Journey deliveredAt(String when, Journey wish) {
        return wish.toVerified().approved("800").startedDelivery().at(when).delivered("800", true);
    }
}
