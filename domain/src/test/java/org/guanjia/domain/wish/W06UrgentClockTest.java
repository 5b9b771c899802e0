package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link WholeCase} for personal urgent aid up to 10,000: five working days. */
class W06UrgentClockTest {

    @ParameterizedTest(name = "submitted {0}: until the end of {1}")
    @CsvSource({
        "2024-03-04T00:00, 2024-03-11",
        "2024-03-04T23:59:59, 2024-03-11",
        "2024-03-02T12:00, 2024-03-08", // a Saturday: Monday is the first day
        "2024-02-06T09:00, 2024-02-19", // over the Spring Festival, whose make-up Sunday of 18 February counts
        "2024-02-09T18:00, 2024-02-22", // 除夕, a working day of 2024's calendar
        "2024-02-10T08:00, 2024-02-22", // New Year's Day itself
        "2024-02-01T09:00, 2024-02-07", // the make-up Sunday of 4 February counts
    })
    void it_is_finished_within_five_working_days_of_submission(String submitted, String lastDay) {
        assertThat(Journey.of(need(WishKind.URGENT_PERSONAL, "800"), submitted)
                        .whole()
                        .due())
                .contains(endOf(lastDay));
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT_PERSONAL, 10000.00, 2024-03-11",
        "URGENT_PERSONAL, 10000.01, 2024-04-07", // 4 April is 清明, and the Sunday after it a make-up day
        "URGENT_PERSONAL, , 2024-03-11",
        "SPECIAL_GROUP, 800.00, 2024-04-07",
        "UNIVERSAL, 800.00, 2024-04-07",
    })
    void the_short_period_is_owed_to_personal_urgent_wishes_up_to_exactly_10_000_or_of_unknown_amount(
            WishKind kind, String amount, String lastDay) {
        assertThat(Journey.of(kind, amount == null ? "" : amount).whole().due()).contains(endOf(lastDay));
    }

    @Test
    void a_need_that_cannot_wait_but_is_of_another_kind_has_the_month() {
        assertThat(Journey.of(need(WishKind.SPECIAL_GROUP, "800", true), MONDAY)
                        .whole()
                        .due())
                .contains(endOf("2024-04-07"));
    }

    @Test
    void an_amount_amended_over_the_limit_recasts_the_clock_from_submission() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "8000").received();

        wish.at("2024-03-08T10:00").amended("10000.01");
        assertThat(wish.whole().start()).isEqualTo(at(MONDAY));
        assertThat(wish.whole().due()).contains(endOf("2024-04-07"));

        wish.at("2024-03-12T10:00").amended("10000");
        assertThat(wish.whole().due()).contains(endOf("2024-03-11"));
        assertThat(wish.stateOf(wish.whole())).isEqualTo(DeadlineState.OVERDUE);
    }

    @Test
    void a_recast_clock_keeps_the_times_away() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "12000")
                .received()
                .at("2024-03-05T10:00")
                .handedOver()
                .at("2024-03-12T10:00")
                .back(ExaminationEvent.WayBack.NOT_ENOUGH);

        wish.amended("8000");

        assertThat(wish.whole().due()).contains(endOf("2024-03-18"));
        assertThat(wish.whole().timesAway()).hasSize(1);
    }

    @Test
    void an_amendment_that_changes_no_term_leaves_the_clock_alone() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "8000").received().amended("9000");

        assertThat(wish.lastEvent())
                .isInstanceOfSatisfying(
                        IntakeEvent.Amended.class,
                        amended -> assertThat(amended.whole()).isEmpty());
    }
}
