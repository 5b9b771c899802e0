package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "阿卜杜拉·买买提", "䶮㐂𬱖", "a", "e\u0301", "１２３", "家 里"})
    void keeps_rare_characters_byte_for_byte(String text) {
        assertThat(TextForm.LINE.require(text, 8)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', BLANK",
        "'　', BLANK",
        "' a', SURROUNDING_SPACE",
        "abcd, TOO_LONG",
        "a\u0000b, CONTROL_CHARACTER",
        "a\u0085b, CONTROL_CHARACTER",
        "a\u202Eb, BIDI_CONTROL",
        "a\u2066b, BIDI_CONTROL",
        "a\uD800b, LONE_SURROGATE",
        "a\uDC00b, LONE_SURROGATE"
    })
    void refuses_what_hides_or_breaks(String text, FaultCode expected) {
        Refusal.InvalidInput refusal =
                catchThrowableOfType(Refusal.InvalidInput.class, () -> TextForm.LINE.require(text, 3));

        assertThat(refusal.faults()).extracting(Fault::code).containsExactly(expected);
    }

    @Test
    void counts_code_points_and_not_their_halves() {
        assertThat(TextForm.LINE.require("𠮷𠮷𠮷", 3)).isEqualTo("𠮷𠮷𠮷");
    }

    @Test
    void lets_only_paragraphs_break_lines() {
        assertThat(TextForm.PARAGRAPHS.require("一\n二", 3)).isEqualTo("一\n二");
        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> TextForm.LINE.require("一\n二", 3))
                        .faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.CONTROL_CHARACTER);
    }

    @Test
    void lets_only_files_begin_and_end_with_space_and_break_lines_with_carriage_returns() {
        assertThat(TextForm.FILE.require("\uFEFF一\r\n\t二\n", 9)).isEqualTo("\uFEFF一\r\n\t二\n");
        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> TextForm.FILE.require("一\u0000", 9))
                        .faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.CONTROL_CHARACTER);
    }
}
