package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Money MOST = Money.ofFen(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.00",
        "0.0, 0, 0.00",
        "0.01, 1, 0.01",
        "0.1, 10, 0.10",
        "1.5, 150, 1.50",
        "1200, 120000, 1200.00",
        "1200.00, 120000, 1200.00",
        "92233720368547758.07, 9223372036854775807, 92233720368547758.07"
    })
    void reads_and_writes_yuan(String text, long fen, String written) {
        assertThat(Money.parseYuan(text)).isEqualTo(Money.ofFen(fen)).hasToString(written);
        assertThat(Money.parseYuan(text).toYuanText()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, AMOUNT_DECIMALS",
        "1.000, AMOUNT_DECIMALS",
        "1e3, AMOUNT_FORM",
        "１００, AMOUNT_FORM",
        "-1, AMOUNT_FORM",
        "-0, AMOUNT_FORM",
        "+1, AMOUNT_FORM",
        "'', AMOUNT_FORM",
        ".5, AMOUNT_FORM",
        "1., AMOUNT_FORM",
        "., AMOUNT_FORM",
        "01, AMOUNT_FORM",
        "00.5, AMOUNT_FORM",
        "' 1', AMOUNT_FORM",
        "'1 ', AMOUNT_FORM",
        "1 000, AMOUNT_FORM",
        "'1,000', AMOUNT_FORM",
        "1_000, AMOUNT_FORM",
        "1.2.3, AMOUNT_FORM",
        "'1\n', AMOUNT_FORM",
        "0x10, AMOUNT_FORM",
        "NaN, AMOUNT_FORM",
        "92233720368547758.08, AMOUNT_TOO_LARGE",
        "92233720368547759, AMOUNT_TOO_LARGE",
        "99999999999999999999999999, AMOUNT_TOO_LARGE"
    })
    void refuses_any_other_text_and_never_rounds(String text, FaultCode expected) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> Money.parseYuan(text));

        assertThat(refusal.faults()).extracting(Fault::code).containsExactly(expected);
    }

    @Test
    void refuses_a_number_of_a_million_digits_too() {
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> Money.parseYuan("9".repeat(1_000_000)))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::code)
                        .containsExactly(FaultCode.AMOUNT_TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0.000001, 1, 0.000001",
        "0.1, 100000, 0.1",
        "5, 5000000, 5",
        "5.000000, 5000000, 5",
        "1.20304, 1203040, 1.20304",
        "9223372036854.775807, 9223372036854775807, 9223372036854.775807"
    })
    void reads_and_writes_ten_thousands_of_yuan_to_the_fen(String text, long fen, String written) {
        assertThat(Money.parseWan(text)).isEqualTo(Money.ofFen(fen));
        assertThat(Money.parseWan(text).toWanText()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0.0000001, AMOUNT_DECIMALS", "1e-6, AMOUNT_FORM", "9223372036854.775808, AMOUNT_TOO_LARGE"})
    void refuses_ten_thousands_finer_than_a_fen_or_beyond_what_fits(String text, FaultCode expected) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> Money.parseWan(text));

        assertThat(refusal.faults()).extracting(Fault::code).containsExactly(expected);
    }

    @Test
    void is_equal_exactly_where_its_texts_are_and_survives_both_of_them() {
        long seed = 20221130;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Money one = Money.ofFen(random.nextLong() >>> (1 + random.nextInt(62)));
            Money other = Money.ofFen(random.nextLong() >>> (1 + random.nextInt(62)));

            assertThat(Money.parseYuan(one.toYuanText())).as("seed " + seed).isEqualTo(one);
            assertThat(Money.parseWan(one.toWanText())).as("seed " + seed).isEqualTo(one);
            assertThat(one.toYuanText().equals(other.toYuanText()))
                    .as("seed " + seed)
                    .isEqualTo(one.equals(other));
            assertThat(one.toWanText().equals(other.toWanText()))
                    .as("seed " + seed)
                    .isEqualTo(one.equals(other));
        }
    }

    @Test
    void adds_and_subtracts_exactly() {
        assertThat(Money.ofFen(1).plus(Money.ofFen(99))).isEqualTo(Money.parseYuan("1"));
        assertThat(Money.parseYuan("1").minus(Money.ofFen(1))).isEqualTo(Money.ofFen(99));
        assertThat(MOST.minus(MOST)).isSameAs(Money.ZERO);
    }

    @Test
    void never_goes_below_zero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ofFen(1).minus(Money.ofFen(2)))
                .withMessageStartingWith("Money");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.ZERO.minus(MOST))
                .withMessageStartingWith("Money");
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(-1)).withMessageStartingWith("Money");
    }

    @Test
    void fails_loudly_where_a_sum_does_not_fit() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(Money.ofFen(1)));
    }

    @Test
    void compares_by_amount() {
        assertThat(Money.ofFen(2)).isGreaterThan(Money.ofFen(1)).isEqualByComparingTo(Money.ofFen(2));
        assertThat(Money.ofFen(2).isMoreThan(Money.ofFen(1))).isTrue();
        assertThat(Money.ofFen(2).isMoreThan(Money.ofFen(2))).isFalse();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ofFen(1).isZero()).isFalse();
    }
}
