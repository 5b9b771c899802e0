package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.Map;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CalendarComparison.DayChange;
import org.junit.jupiter.api.Test;

class M08WorkCalendarsTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 10);
    private static final WorkCalendar OF_2026 = covering("test-2026", 2026, 2026);
    private static final WorkCalendar OF_2026_AND_2027 = covering("test-2027", 2026, 2027);

    @Test
    void a_new_edition_replaces_the_one_before_from_its_first_day() {
        WorkCalendars calendars = WorkCalendars.of(OF_2026).with(NOVEMBER, OF_2026_AND_2027);

        assertThat(calendars.inForce(NOVEMBER.minusDays(1))).isSameAs(OF_2026);
        assertThat(calendars.inForce(NOVEMBER)).isSameAs(OF_2026_AND_2027);
    }

    @Test
    void every_edition_stays_known_so_that_its_deadlines_can_be_explained() {
        WorkCalendars calendars = WorkCalendars.of(OF_2026).with(NOVEMBER, OF_2026_AND_2027);

        assertThat(calendars.find(new CalendarId("test-2026"))).containsSame(OF_2026);
        assertThat(calendars.find(new CalendarId("test-2027"))).containsSame(OF_2026_AND_2027);
        assertThat(calendars.find(new CalendarId("test-2028"))).isEmpty();
    }

    @Test
    void no_edition_drops_a_year_that_the_one_before_it_covers() {
        WorkCalendars calendars = WorkCalendars.of(OF_2026_AND_2027);

        Refusal.RuleBroken refusal = catchThrowableOfType(
                Refusal.RuleBroken.class, () -> calendars.with(NOVEMBER, covering("test-2028", 2027, 2028)));

        assertThat(refusal.key()).isEqualTo("M-08.year-dropped");
        assertThat(refusal.values())
                .containsOnly(
                        entry("edition", "test-2028"),
                        entry("years", "2027 .. 2028"),
                        entry("covered", "2026 .. 2027"));
    }

    @Test
    void no_edition_covers_more_than_one_that_is_to_follow_it() {
        WorkCalendars calendars = WorkCalendars.of(OF_2026).with(NOVEMBER.plusMonths(1), OF_2026_AND_2027);

        Refusal.RuleBroken refusal = catchThrowableOfType(
                Refusal.RuleBroken.class, () -> calendars.with(NOVEMBER, covering("test-2028", 2026, 2028)));

        assertThat(refusal.values()).containsEntry("edition", "test-2027").containsEntry("covered", "2026 .. 2028");
    }

    @Test
    void two_editions_share_neither_an_id_nor_a_first_day() {
        WorkCalendars calendars = WorkCalendars.of(OF_2026).with(NOVEMBER, OF_2026_AND_2027);

        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> calendars.with(NOVEMBER, OF_2026));

        assertThat(refusal.faults())
                .containsExactly(
                        Fault.of(FaultCode.REPEATED, "value", "test-2026"),
                        Fault.of(FaultCode.REPEATED, "value", "2026-11-10"));
    }

    @Test
    void a_city_that_starts_with_a_wider_calendar_passes_over_what_would_narrow_it() {
        WorkCalendar wider = covering("test-2028", 2026, 2028);
        WorkCalendars calendars = WorkCalendars.of(wider).followedBy(Map.of(NOVEMBER, OF_2026_AND_2027));

        assertThat(calendars.inForce(NOVEMBER)).isSameAs(wider);
        assertThat(calendars.find(new CalendarId("test-2027"))).containsSame(OF_2026_AND_2027);
        WorkCalendar widest = covering("test-2029", 2026, 2029);
        assertThat(calendars.with(NOVEMBER.plusDays(1), widest).inForce(NOVEMBER.plusDays(1)))
                .isSameAs(widest);
    }

    @Test
    void a_comparison_names_the_days_that_change_sides_and_the_years_on_both_sides() {
        CalendarComparison comparison = CalendarComparison.between(Calendars.PRC, Calendars.PRC_WITH_2027);

        assertThat(comparison.before()).isEqualTo(new CalendarId("prc-2026"));
        assertThat(comparison.after()).isEqualTo(new CalendarId("prc-2027"));
        assertThat(comparison.yearsBefore()).hasToString("2020 .. 2026");
        assertThat(comparison.yearsAfter()).hasToString("2020 .. 2027");
        assertThat(comparison.days()).containsExactly(new DayChange(LocalDate.of(2026, 12, 31), false));
    }

    private static WorkCalendar covering(String id, int firstYear, int lastYear) {
        StringBuilder text = new StringBuilder("edition | " + id + "\nyears | " + firstYear + " .. " + lastYear + "\n");
        for (int year = firstYear; year <= lastYear; year++) {
            text.append("holiday | ").append(year).append("-01-01 | 元旦\n");
        }
        return WorkCalendar.of(Calendars.edition(text.toString()));
    }
}
