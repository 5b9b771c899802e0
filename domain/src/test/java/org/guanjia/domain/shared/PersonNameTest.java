package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "明, *",
        "𠮷, *",
        "张明, 张*",
        "𬱖䶮, 𬱖*",
        "张小明, 张*明",
        "张𠮷𬱖, 张*𬱖",
        "欧阳娜娜, 欧**娜",
        "阿卜杜拉·买买提, 阿******提",
        "Anna Li, A*****i"
    })
    void shows_lists_the_first_and_the_last_code_point(String name, String masked) {
        assertThat(new PersonName(name).masked()).isEqualTo(masked);
        assertThat(new PersonName(name)).as("what a log would say").hasToString(masked);
        assertThat(new PersonName(name).text()).isEqualTo(name);
    }

    @Test
    void keeps_composed_and_decomposed_letters_apart() {
        assertThat(new PersonName("Jos\u00E9")).isNotEqualTo(new PersonName("Jose\u0301"));
    }

    @Test
    void takes_fifty_code_points() {
        assertThat(new PersonName("𠮷".repeat(50)).text()).isEqualTo("𠮷".repeat(50));
    }

    @ParameterizedTest
    @CsvSource({
        "'', BLANK",
        "' 张', SURROUNDING_SPACE",
        "张\u0000明, CONTROL_CHARACTER",
        "'张\n明', CONTROL_CHARACTER",
        "张\u202E明, BIDI_CONTROL",
        "张\uD842, LONE_SURROGATE",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一, TOO_LONG"
    })
    void refuses_what_no_paper_says(String name, FaultCode expected) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> new PersonName(name));

        assertThat(refusal.faults()).extracting(Fault::code).containsExactly(expected);
        assertThat(refusal.getMessage()).doesNotContain("张");
    }
}
