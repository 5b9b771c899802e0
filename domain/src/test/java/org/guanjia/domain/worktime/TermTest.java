package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "24 hours, 24, HOURS",
        "1 days, 1, DAYS",
        "5 working-days, 5, WORKING_DAYS",
        "10000 months, 10000, MONTHS",
    })
    void reads_and_writes_periods(String text, int amount, PeriodUnit unit) {
        assertThat(Period.parse(text)).isEqualTo(new Period(amount, unit)).hasToString(text);
        assertThat(Term.parse(text)).isEqualTo(new Period(amount, unit));
        assertThat(Term.parse(text).text()).isEqualTo(text);
    }

    @Test
    void reads_and_writes_fixed_days() {
        FixedDay day = new FixedDay(LocalDate.of(2026, 1, 31));

        assertThat(Term.parse("2026-01-31")).isEqualTo(day).hasToString("2026-01-31");
        assertThat(day.text()).isEqualTo("2026-01-31");
    }

    @ParameterizedTest
    @CsvSource({
        "'', MALFORMED",
        "5, MALFORMED",
        "5 , MALFORMED",
        "five days, MALFORMED",
        "5  days, MALFORMED",
        "05 days, MALFORMED",
        "-5 days, MALFORMED",
        "５ days, MALFORMED",
        "5.5 days, MALFORMED",
        "5 Days, MALFORMED",
        "5 day, NOT_ONE_OF",
        "5 weeks, NOT_ONE_OF",
        "0 days, OUT_OF_RANGE",
        "10001 days, OUT_OF_RANGE",
        "99999999999999999999 days, OUT_OF_RANGE",
    })
    void refuses_other_periods(String text, FaultCode code) {
        assertThat(refusalOf(() -> Period.parse(text)).faults())
                .extracting(Fault::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-1-31, MALFORMED",
        "2026/01/31, MALFORMED",
        "2026-02-29, NO_SUCH_DATE",
        "2026-13-01, NO_SUCH_DATE",
        "'', MALFORMED",
    })
    void refuses_other_dates(String text, FaultCode code) {
        assertThat(refusalOf(() -> Term.parse(text)).faults())
                .extracting(Fault::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001})
    void holds_no_amount_out_of_range(int amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(amount, PeriodUnit.DAYS))
                .withMessageStartingWith("Period");
    }

    private static Refusal.InvalidInput refusalOf(Runnable parse) {
        return catchThrowableOfType(Refusal.InvalidInput.class, parse::run);
    }
}
