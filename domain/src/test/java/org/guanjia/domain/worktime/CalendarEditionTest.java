package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarEditionTest {

    @Test
    void reads_the_bundled_calendar() {
        CalendarEdition edition = Calendars.PRC_EDITION;

        assertThat(edition.id()).hasToString("prc-2026");
        assertThat(edition.years()).isEqualTo(new CoveredYears(2020, 2026)).hasToString("2020 .. 2026");
        assertThat(edition.days()).hasSize(255);
        assertThat(edition.days().get(1))
                .isEqualTo(new ExceptionalDay(LocalDate.of(2020, 1, 19), ExceptionalDay.Kind.WORKDAY, "春节"));
    }

    @Test
    void names_everything_that_is_wrong_with_its_line() {
        String text = """
                # a comment
                edition | PRC 2026
                edition | prc-2026
                years   | 2024 .. 2025

                holiday | 2024-01-01 | 元旦
                holiday | 2024-01-01 | 元旦
                workday | 2024-02-30 | 春节
                workday | 4 February | 春节
                holiday | 2023-12-31 |
                holiday | 2024-04-04
                holidays | 2024-05-01 | 劳动节
                """;

        assertThat(faultsOf(text))
                .containsExactlyInAnyOrder(
                        "test.calendar:2: malformed {expected=such as prc-2026}",
                        "test.calendar:3: duplicate-record {record=edition, first=test.calendar:2}",
                        "test.calendar:7: duplicate {value=2024-01-01, first=test.calendar:6}",
                        "test.calendar:8: no-such-date {date=2024-02-30}",
                        "test.calendar:9: malformed {expected=a date such as 2026-01-31}",
                        "test.calendar:10: blank",
                        "test.calendar:10: out-of-range {allowed=2024 .. 2025}",
                        "test.calendar:11: wrong-number-of-fields {needed=3, found=2}",
                        "test.calendar:12: unknown-record {record=holidays}",
                        "test.calendar: missing-record {record=holiday 2025}");
    }

    @Test
    void takes_no_second_range_of_years_and_no_field_too_many() {
        assertThat(faultsOf("edition | x\nyears | 2024 .. 2024 | 2026\nyears | 2024 .. 2024"))
                .containsExactly(
                        "test.calendar:2: wrong-number-of-fields {needed=2, found=3}",
                        "test.calendar:3: duplicate-record {record=years, first=test.calendar:2}");
    }

    @Test
    void asks_for_what_is_missing() {
        assertThat(faultsOf("workday | 2024-02-04 | 春节"))
                .containsExactly(
                        "test.calendar: missing-record {record=edition}",
                        "test.calendar: missing-record {record=years}");
    }

    @ParameterizedTest
    @CsvSource({
        "2024, malformed {expected=such as 2020 .. 2026}",
        "2024 - 2025, malformed {expected=such as 2020 .. 2026}",
        "2025 .. 2024, 'ends-before-it-starts {from=2025, until=2024}'",
        "'1991 .. 2024', 'out-of-range {allowed=1992 .. 2199}'",
        "'2024 .. 2200', 'out-of-range {allowed=1992 .. 2199}'",
    })
    void refuses_years_that_make_no_range(String years, String fault) {
        assertThat(faultsOf("edition | x\nyears | " + years)).containsExactly("test.calendar:2: " + fault);
    }

    @Test
    void takes_the_widest_range_of_years() {
        assertThat(CoveredYears.parse("1992..2199")).isEqualTo(new CoveredYears(1992, 2199));
        assertThat(CoveredYears.parse("2024 .. 2024")).isEqualTo(new CoveredYears(2024, 2024));
    }

    @Test
    void takes_holidays_on_weekends_and_working_days_in_the_week() {
        WorkCalendar calendar = WorkCalendar.of(Calendars.edition("""
                edition | x
                years   | 2020 .. 2020
                holiday | 2020-02-02 | 春节
                workday | 2020-02-03 | 春节
                """));

        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 2, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 2, 3))).isTrue();
    }

    @Test
    void counts_a_make_up_day_as_no_holiday_of_its_year() {
        assertThat(faultsOf("edition | x\nyears | 2024 .. 2024\nworkday | 2024-02-04 | 春节"))
                .containsExactly("test.calendar: missing-record {record=holiday 2024}");
    }

    @Test
    void holds_no_day_twice_and_none_outside_its_years() {
        ExceptionalDay day = new ExceptionalDay(LocalDate.of(2024, 1, 1), ExceptionalDay.Kind.HOLIDAY, "元旦");
        CalendarId id = new CalendarId("x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarEdition(id, new CoveredYears(2024, 2024), List.of(day, day)))
                .withMessageStartingWith("Calendar edition");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarEdition(id, new CoveredYears(2025, 2025), List.of(day)))
                .withMessageStartingWith("Calendar edition");
    }

    @Test
    void refuses_an_id_that_is_too_long() {
        assertThat(new CalendarId("x".repeat(40)).text()).hasSize(40);
        assertThat(faultsOf("edition | " + "x".repeat(41) + "\nyears | 2024 .. 2024\nholiday | 2024-01-01 | 元旦"))
                .containsExactly("test.calendar:1: too-long {longest=40}");
    }

    private static List<String> faultsOf(String text) {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> Calendars.edition(text)).faults().stream()
                .map(Object::toString)
                .toList();
    }
}
