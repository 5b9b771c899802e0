package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final char[] ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-".toCharArray();
    private static final long SEED = 3736;

    @ParameterizedTest
    @CsvSource({
        "WISH, 441900105, 2026, 123, W-441900105-2026-000123-2",
        "PROJECT, 441900000, 2026, 1, P-441900000-2026-000001-E",
        "WISH, 441900401, 2025, 999999, W-441900401-2025-999999-A"
    })
    void is_written_with_six_digits_and_a_check_character(
            CaseKind kind, String town, int year, int serial, String text) {
        CaseNumber number = new CaseNumber(kind, new TownCode(town), year, serial);

        assertThat(number).hasToString(text);
        assertThat(CaseNumber.parse(text)).isEqualTo(number);
        assertThat(CaseNumber.parse(text.toLowerCase(Locale.ROOT))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "W-441900105-2026-000123",
                "W-441900105-2026-123-2",
                "W-441900105-2026-1000000-2",
                "W-441900105-2026-000000-2",
                "W-441900105-0026-000123-2",
                "W4419001052026000123 2",
                " W-441900105-2026-000123-2",
                "W-441900105-2026-000123-2\n",
                "W-441900105-2026-000123-ſ",
                "W-44190010５-2026-000123-2",
                "X-441900105-2026-000123-2"
            })
    void refuses_a_text_of_another_form(String text) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> CaseNumber.parse(text));

        assertThat(refusal.faults()).containsExactly(Fault.of(FaultCode.MALFORMED, "expected", "case number"));
    }

    @Test
    void says_when_only_the_check_character_is_wrong() {
        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> CaseNumber.parse("W-441900105-2026-000123-3"));

        assertThat(refusal.faults()).containsExactly(Fault.of(FaultCode.CHECK_CHARACTER));
    }

    @ParameterizedTest
    @CsvSource({"2026, 0", "2026, -1", "2026, 1000000", "999, 1", "10000, 1"})
    void is_born_with_a_serial_of_six_digits_and_a_year_of_four_only(int year, int serial) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseNumber(CaseKind.WISH, QISHI, year, serial))
                .withMessageStartingWith("Case number");
    }

    static Stream<String> samples() {
        Random random = new Random(SEED);
        return Stream.concat(
                Stream.of("W-441900105-2026-000123-2", "P-441900000-2026-000001-E", "W-441900401-2025-999999-A"),
                Stream.generate(() -> anyNumber(random)).limit(40));
    }

    private static String anyNumber(Random random) {
        CaseKind kind = random.nextBoolean() ? CaseKind.WISH : CaseKind.PROJECT;
        TownCode town = new TownCode("441900" + (100 + random.nextInt(400)));
        return new CaseNumber(kind, town, 2022 + random.nextInt(30), 1 + random.nextInt(999_999)).text();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void finds_every_single_wrong_character(String right) {
        for (int i = 0; i < right.length(); i++) {
            for (char wrong : ALPHABET) {
                String text = right.substring(0, i) + wrong + right.substring(i + 1);
                assertThat(isTaken(text)).as("seed " + SEED + ": " + text).isEqualTo(text.equals(right));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"W-441900105-2026-000123-2", "P-441900000-2026-000001-E", "W-441900401-2025-999999-A"})
    void finds_every_two_neighbours_that_changed_places_in_these_numbers(String right) {
        for (int i = 0; i + 1 < right.length(); i++) {
            String text = swapped(right, i);
            assertThat(isTaken(text)).as(text).isEqualTo(text.equals(right));
        }
    }

    @Test
    void overlooks_changed_places_only_of_neighbours_that_differ_by_one_and_in_less_than_one_of_a_hundred() {
        Random random = new Random(SEED);
        int overlooked = 0;
        int changed = 0;
        for (String right :
                Stream.generate(() -> anyNumber(random)).limit(5_000).toList()) {
            for (int i = 0; i + 1 < right.length(); i++) {
                String text = swapped(right, i);
                changed += text.equals(right) ? 0 : 1;
                if (!text.equals(right) && isTaken(text)) {
                    overlooked++;
                    assertThat(Math.abs(right.charAt(i) - right.charAt(i + 1)))
                            .as("seed " + SEED + ": " + text + " for " + right)
                            .isEqualTo(1);
                }
            }
        }
        assertThat(overlooked).as("seed " + SEED + ": overlooked of " + changed).isLessThan(changed / 100);
    }

    @Test
    void cannot_tell_these_two_apart() {
        assertThat(List.of("W-441900121-2025-267460-H", "W-441900211-2025-267460-H"))
                .as("the known limit of MOD 37,36")
                .allMatch(CaseNumberTest::isTaken);
    }

    private static String swapped(String text, int i) {
        return text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
    }

    private static boolean isTaken(String text) {
        try {
            CaseNumber.parse(text);
            return true;
        } catch (Refusal.InvalidInput refusal) {
            return false;
        }
    }
}
