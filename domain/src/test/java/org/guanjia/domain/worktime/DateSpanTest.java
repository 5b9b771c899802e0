package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateSpanTest {

    @ParameterizedTest
    @ValueSource(strings = {"2023-01-01 .. 2025-12-31", "2020-04-01 ..", "2024-02-29 .. 2024-02-29"})
    void is_written_as_it_is_read(String text) {
        assertThat(DateSpan.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 'malformed {expected=such as 2023-01-01 .. 2025-12-31 or 2020-04-01 ..}'",
        "2023-02-29 .., no-such-date {date=2023-02-29}",
        "2023-01-02 .. 2023-01-01, 'ends-before-it-starts {from=2023-01-02, until=2023-01-01}'",
    })
    void refuses_what_is_no_span_of_days(String text, String fault) {
        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> DateSpan.parse(text))
                        .faults())
                .hasToString("[" + fault + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01 .. 2025-01-31, 2024-12-31, false",
        "2025-01-01 .. 2025-01-31, 2025-01-01, true",
        "2025-01-01 .. 2025-01-31, 2025-01-31, true",
        "2025-01-01 .. 2025-01-31, 2025-02-01, false",
        "2025-01-01 .., 2024-12-31, false",
        "2025-01-01 .., 2199-12-31, true",
    })
    void contains_its_first_and_its_last_day(String span, LocalDate date, boolean contained) {
        assertThat(DateSpan.parse(span).contains(date)).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01 .. 2025-01-31, 2025-01-01 .. 2025-01-31, true, true",
        "2025-01-01 .. 2025-01-31, 2024-12-31 .. 2025-01-31, false, true",
        "2025-01-01 .. 2025-01-31, 2025-01-31 .. 2025-02-01, false, true",
        "2025-01-01 .. 2025-01-31, 2025-02-01 .. 2025-02-02, false, false",
        "2025-01-01 .. 2025-01-31, 2024-12-01 .. 2024-12-31, false, false",
        "2025-01-01 .. 2025-01-31, 2025-01-02 .., false, true",
        "2025-01-01 .., 2025-01-02 .., true, true",
        "2025-01-01 .., 2025-01-02 .. 2025-01-03, true, true",
        "2025-01-01 .., 2024-12-31 .., false, true",
        "2025-01-01 .., 2024-01-01 .. 2024-12-31, false, false",
    })
    void covers_and_overlaps_day_by_day(String span, String other, boolean covered, boolean overlapping) {
        assertThat(DateSpan.parse(span).covers(DateSpan.parse(other))).isEqualTo(covered);
        assertThat(DateSpan.parse(span).overlaps(DateSpan.parse(other))).isEqualTo(overlapping);
        assertThat(DateSpan.parse(other).overlaps(DateSpan.parse(span))).isEqualTo(overlapping);
    }

    @Test
    void without_an_end_it_has_never_ended() {
        assertThat(DateSpan.parse("2025-01-01 ..").hasEndedBefore(LocalDate.MAX))
                .isFalse();
    }
}
