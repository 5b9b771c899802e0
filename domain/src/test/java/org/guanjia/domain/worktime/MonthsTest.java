package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31, 2026-01..2026-12",
        "2026-Q1, 2026-01-01, 2026-03-31, 2026-01..2026-03",
        "2026-Q4, 2026-10-01, 2026-12-31, 2026-10..2026-12",
        "2024-02, 2024-02-01, 2024-02-29, 2024-02",
        "2025-11..2026-02, 2025-11-01, 2026-02-28, 2025-11..2026-02",
    })
    void reads_a_year_a_quarter_a_month_and_several(String text, LocalDate first, LocalDate last, String canonical) {
        Months months = Months.parse(text);

        assertThat(months.firstDay()).isEqualTo(first);
        assertThat(months.lastDay()).isEqualTo(last);
        assertThat(months).hasToString(canonical);
        assertThat(Months.parse(canonical)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13, malformed",
        "26, malformed",
        "2026-Q5, malformed",
        "2026-01-01, malformed",
        "2026-01 .. 2026-02, malformed",
        "2026-03..2026-02, ends-before-it-starts",
        "2016-01..2026-01, out-of-range",
    })
    void refuses_what_is_no_period_or_too_long_a_one(String text, String fault) {
        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> Months.parse(text))
                        .faults())
                .singleElement()
                .satisfies(found -> assertThat(found.code().key()).isEqualTo(fault));
    }

    @Test
    void a_month_begins_and_ends_at_midnight_in_the_city() {
        assertThat(Months.at(Instant.parse("2026-09-30T15:59:59.999999Z"))).isEqualTo(YearMonth.of(2026, 9));
        assertThat(Months.at(Instant.parse("2026-09-30T16:00:00Z"))).isEqualTo(YearMonth.of(2026, 10));
        assertThat(Months.parse("2026-Q3").contains(YearMonth.of(2026, 9))).isTrue();
        assertThat(Months.parse("2026-Q3").contains(YearMonth.of(2026, 10))).isFalse();
    }
}
