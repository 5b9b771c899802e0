package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final char[] ALPHABET = "0123456789X".toCharArray();

    @ParameterizedTest
    @CsvFileSource(resources = "resident_ids.csv", numLinesToSkip = 1)
    void judges_as_an_independent_source_does(
            String input, boolean valid, String normalized, LocalDate birth, String sex) {
        if (!valid) {
            assertThatExceptionOfType(Refusal.InvalidInput.class)
                    .isThrownBy(() -> ResidentId.parse(input, TODAY))
                    .satisfies(refusal -> assertThat(refusal.getMessage())
                            .as("a refusal's text")
                            .doesNotContain(input));
            return;
        }
        ResidentId id = ResidentId.parse(input, TODAY);

        assertThat(id.text()).isEqualTo(normalized);
        assertThat(id.birth()).isEqualTo(birth);
        assertThat(id.sex().name()).startsWith(sex);
        assertThat(id.masked()).matches("[1-9]\\*{15}.{2}").endsWith(normalized.substring(16));
        assertThat(id).as("what a log would say").hasToString(id.masked());
    }

    @ParameterizedTest
    @CsvSource({
        "'', MALFORMED",
        "44190019900818563, MALFORMED",
        "44190019900818563Y, MALFORMED",
        "X4190019900818563X, MALFORMED",
        "'44190019900818563X ', MALFORMED",
        "044190199008185630, MALFORMED",
        "441900199008185631, CHECK_CHARACTER",
        "991900199008185631, CHECK_CHARACTER",
        "101105199212318417, NO_SUCH_REGION",
        "810001201403018900, NO_SUCH_REGION",
        "840000201403018906, NO_SUCH_REGION",
        "441900199904310128, NO_SUCH_DATE",
        "441900190002290013, NO_SUCH_DATE",
        "441900179912310011, NO_SUCH_DATE",
        "441900000001010011, NO_SUCH_DATE"
    })
    void says_what_is_wrong(String text, FaultCode expected) {
        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> ResidentId.parse(text, TODAY));

        assertThat(refusal.faults()).extracting(Fault::code).contains(expected);
    }

    @Test
    void names_every_fault_at_once() {
        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> new ResidentId("101105199213318417"));

        assertThat(refusal.faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.NO_SUCH_REGION, FaultCode.NO_SUCH_DATE, FaultCode.CHECK_CHARACTER);
    }

    @Test
    void takes_a_birth_today_and_refuses_one_tomorrow() {
        String text = "810000201403018902";
        LocalDate birth = LocalDate.of(2014, 3, 1);

        assertThat(ResidentId.parse(text, birth).birth()).isEqualTo(birth);
        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> ResidentId.parse(text, birth.minusDays(1)));
        assertThat(refusal.faults()).containsExactly(Fault.of(FaultCode.BORN_IN_THE_FUTURE));
    }

    @Test
    void looks_for_no_province_in_a_foreign_residents_number() {
        ResidentId id = ResidentId.parse("911124198108030024", TODAY);

        assertThat(id.birth()).isEqualTo(LocalDate.of(1981, 8, 3));
        assertThat(id.sex()).isEqualTo(Sex.FEMALE);
    }

    @ParameterizedTest
    @CsvSource({"440524196504061227", "44190019900818563X", "810000201403018902"})
    void notices_every_wrong_character_and_every_two_that_changed_places(String right) {
        for (int i = 0; i < right.length(); i++) {
            for (char wrong : ALPHABET) {
                assertNoticed(right, right.substring(0, i) + wrong + right.substring(i + 1));
            }
        }
        for (int i = 0; i + 1 < right.length(); i++) {
            String swapped = right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
            assertNoticed(right, swapped);
        }
    }

    private static void assertNoticed(String right, String wrong) {
        if (!wrong.equals(right)) {
            assertThatExceptionOfType(Refusal.InvalidInput.class)
                    .as(wrong + " for " + right)
                    .isThrownBy(() -> new ResidentId(wrong));
        }
    }
}
