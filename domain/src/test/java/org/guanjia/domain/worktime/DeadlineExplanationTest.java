package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.worktime.Calendars.PRC;
import static org.guanjia.domain.worktime.Calendars.PRC_WITH_2027;
import static org.guanjia.domain.worktime.Calendars.at;
import static org.guanjia.domain.worktime.Calendars.deadline;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineExplanationTest {

    @Test
    void names_the_days_that_working_days_skipped_and_the_make_up_days_they_counted() {
        DeadlineExplanation explanation = explain(deadline("2024-04-30T09:00", "5 working-days"));

        assertThat(told(explanation.skippedDays()))
                .containsExactly(
                        "2024-05-01 HOLIDAY 劳动节",
                        "2024-05-02 HOLIDAY 劳动节",
                        "2024-05-03 HOLIDAY 劳动节",
                        "2024-05-04 HOLIDAY 劳动节",
                        "2024-05-05 HOLIDAY 劳动节");
        assertThat(explanation.makeUpDays()).isEmpty();
        assertThat(explain(deadline("2024-05-09T09:00", "3 working-days")).makeUpDays())
                .containsExactly(new ExceptionalDay(LocalDate.of(2024, 5, 11), ExceptionalDay.Kind.WORKDAY, "劳动节"));
        assertThat(told(explain(deadline("2024-05-09T09:00", "3 working-days")).skippedDays()))
                .containsExactly("2024-05-12 WEEKEND -");
    }

    @Test
    void tells_where_a_last_day_rolled_on_and_why() {
        DeadlineExplanation explanation = explain(deadline("2024-03-29T09:00", "7 days"));

        assertThat(explanation.legs()).hasSize(1);
        DeadlineExplanation.Leg leg = explanation.legs().get(0);
        assertThat(leg.from()).hasToString("2024-03-29");
        assertThat(leg.rolledFrom()).contains(LocalDate.of(2024, 4, 5));
        assertThat(leg.lastDay()).hasToString("2024-04-07");
        assertThat(told(leg.skippedDays())).containsExactly("2024-04-05 HOLIDAY 清明节", "2024-04-06 HOLIDAY 清明节");
        assertThat(leg.makeUpDays()).extracting(ExceptionalDay::date).containsExactly(LocalDate.of(2024, 4, 7));
        assertThat(explanation.missingYear()).isEmpty();
    }

    @Test
    void has_nothing_to_tell_where_the_last_day_is_an_ordinary_one() {
        DeadlineExplanation.Leg leg =
                explain(deadline("2024-03-01T09:00", "5 days")).legs().get(0);

        assertThat(leg.rolledFrom()).isEmpty();
        assertThat(leg.skippedDays()).isEmpty();
        assertThat(leg.makeUpDays()).isEmpty();
    }

    @Test
    void tells_a_fixed_day_and_months_alike() {
        assertThat(explain(deadline("2025-01-01T09:00", "2025-01-31"))
                        .legs()
                        .get(0)
                        .lastDay())
                .hasToString("2025-02-05");
        assertThat(told(explain(deadline("2021-02-28T09:00", "2 months")).skippedDays()))
                .isEmpty();
        assertThat(told(explain(deadline("2021-04-01T09:00", "1 months")).skippedDays()))
                .hasSize(5);
    }

    @Test
    void tells_each_time_away_as_a_leg_of_its_own() {
        Deadline moved = deadline("2024-03-04T09:00", "3 working-days")
                .movedByTimeAway(at("2024-03-05T09:00"), at("2024-03-07T09:00"), PRC)
                .after();

        DeadlineExplanation explanation = explain(moved);

        assertThat(explanation.legs())
                .extracting(DeadlineExplanation.Leg::lastDay)
                .containsExactly(LocalDate.of(2024, 3, 7), LocalDate.of(2024, 3, 11));
        assertThat(told(explanation.skippedDays())).containsExactly("2024-03-09 WEEKEND -", "2024-03-10 WEEKEND -");
    }

    @Test
    void tells_a_time_away_of_no_days_as_a_leg_that_stays() {
        Deadline stayed = deadline("2024-05-09T09:00", "2 days")
                .movedByTimeAway(at("2027-01-04T09:00"), at("2027-01-04T17:00"), PRC)
                .after();

        DeadlineExplanation explanation = explain(stayed);

        assertThat(explanation.legs())
                .extracting(DeadlineExplanation.Leg::lastDay)
                .containsExactly(LocalDate.of(2024, 5, 11), LocalDate.of(2024, 5, 11));
        assertThat(explanation.makeUpDays()).as("counted once").hasSize(1);
        assertThat(explanation.missingYear()).isEmpty();
    }

    @Test
    void names_the_year_that_is_missing() {
        DeadlineExplanation counted = explain(deadline("2026-12-30T09:00", "2 working-days"));
        DeadlineExplanation before = explain(deadline("2019-12-30T09:00", "2 working-days"));
        DeadlineExplanation rolled = explain(deadline("2026-06-01T09:00", "2028-01-31"));
        DeadlineExplanation away = explain(deadline("2026-12-28T09:00", "1 working-days")
                .movedByTimeAway(at("2026-12-29T09:00"), at("2027-01-05T09:00"), PRC)
                .after());

        assertThat(counted.missingYear()).hasValue(2027);
        assertThat(counted.legs()).isEmpty();
        assertThat(before.missingYear()).hasValue(2019);
        assertThat(rolled.missingYear()).hasValue(2028);
        assertThat(away.missingYear()).hasValue(2027);
        assertThat(away.legs()).hasSize(1);
    }

    @Test
    void has_no_days_to_tell_of_an_hours_clock() {
        DeadlineExplanation explanation = explain(deadline("2024-05-01T09:00", "24 hours"));

        assertThat(explanation.legs()).isEmpty();
        assertThat(explanation.missingYear()).isEmpty();
    }

    @Test
    void explains_a_deadline_on_no_other_edition_than_its_own() {
        Deadline deadline = deadline("2024-03-04T09:00", "5 days");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlineExplanation.of(deadline, PRC_WITH_2027))
                .withMessageStartingWith("Deadline");
    }

    private static DeadlineExplanation explain(Deadline deadline) {
        return DeadlineExplanation.of(deadline, PRC);
    }

    private static List<String> told(List<RestDay> days) {
        return days.stream()
                .map(day ->
                        day.date() + " " + day.reason() + " " + day.holiday().orElse("-"))
                .toList();
    }
}
