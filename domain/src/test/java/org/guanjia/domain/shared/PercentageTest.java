package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    @ParameterizedTest
    @CsvSource({
        "95 %, 9500, 95 %",
        "95%, 9500, 95 %",
        "0 %, 0, 0 %",
        "0.01 %, 1, 0.01 %",
        "12.5 %, 1250, 12.5 %",
        "12.50%, 1250, 12.5 %",
        "12.05 %, 1205, 12.05 %",
        "100.00 %, 10000, 100 %",
        "1000 %, 100000, 1000 %"
    })
    void reads_and_writes_hundredths_of_a_percent(String text, int hundredths, String written) {
        assertThat(Percentage.parse(text)).isEqualTo(new Percentage(hundredths)).hasToString(written);
        assertThat(Percentage.parse(written)).isEqualTo(new Percentage(hundredths));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "95", "%", "095 %", "-1 %", "+1 %", "1.234 %", ".5 %", "1. %", "9５ %", "95  %", " 95 %", "95 % ",
                "1e1 %", "95 ％"
            })
    void refuses_any_other_text(String text) {
        assertThat(faultOf(text)).isEqualTo(FaultCode.PERCENTAGE_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000.01 %", "1001 %", "10000 %", "99999999999999999999 %"})
    void refuses_more_than_a_thousand(String text) {
        assertThat(faultOf(text)).isEqualTo(FaultCode.OUT_OF_RANGE);
    }

    private static FaultCode faultOf(String text) {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> Percentage.parse(text))
                .faults()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100_001})
    void is_born_within_its_range_only(int hundredths) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Percentage(hundredths))
                .withMessageStartingWith("Percentage");
    }

    @ParameterizedTest
    @CsvSource({
        "50 %, 1, 0, 1",
        "50 %, 2, 1, 1",
        "95 %, 100, 95, 95",
        "95 %, 101, 95, 96",
        "0.01 %, 9999, 0, 1",
        "0.01 %, 10000, 1, 1",
        "33.33 %, 100000000000000001, 33330000000000000, 33330000000000001",
        "0 %, 9223372036854775807, 0, 0",
        "100 %, 9223372036854775807, 9223372036854775807, 9223372036854775807",
        "99.99 %, 9223372036854775807, 9222449699651090329, 9222449699651090330"
    })
    void takes_its_share_of_money_exactly(String share, long fen, long down, long up) {
        assertThat(Percentage.parse(share).roundedDownOf(Money.ofFen(fen))).isEqualTo(Money.ofFen(down));
        assertThat(Percentage.parse(share).roundedUpOf(Money.ofFen(fen))).isEqualTo(Money.ofFen(up));
    }

    @Test
    void agrees_with_unbounded_arithmetic_and_fails_only_where_the_result_does_not_fit() {
        long seed = 9585;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Percentage share = new Percentage(random.nextInt(100_001));
            Money amount = Money.ofFen(random.nextLong() >>> (1 + random.nextInt(62)));
            BigInteger product = BigInteger.valueOf(amount.fen()).multiply(BigInteger.valueOf(share.hundredths()));
            BigInteger down = product.divide(WHOLE);
            BigInteger up = product.add(WHOLE).subtract(BigInteger.ONE).divide(WHOLE);

            String attempt = "seed " + seed + ": " + share + " of " + amount;
            if (up.bitLength() < Long.SIZE) {
                assertThat(share.roundedDownOf(amount)).as(attempt).isEqualTo(Money.ofFen(down.longValueExact()));
                assertThat(share.roundedUpOf(amount)).as(attempt).isEqualTo(Money.ofFen(up.longValueExact()));
            } else {
                assertThatExceptionOfType(ArithmeticException.class)
                        .as(attempt)
                        .isThrownBy(() -> share.roundedUpOf(amount));
            }
        }
    }

    @Test
    void compares_by_share() {
        assertThat(Percentage.parse("9.5 %")).isLessThan(Percentage.parse("10 %"));
    }
}
