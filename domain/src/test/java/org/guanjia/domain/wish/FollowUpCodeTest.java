package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpCodeTest {

    private static final FollowUpCode CODE = FollowUpCode.of(HexFormat.of().parseHex("00443214c74254b67fffffff"));

    @Test
    void is_the_first_65_bits_in_three_groups() {
        assertThat(CODE.text()).isEqualTo("0123-4567-89ABC");
        assertThat(FollowUpCode.of(HexFormat.of().parseHex("ffffffffffffffffff"))
                        .text())
                .isEqualTo("ZZZZ-ZZZZ-ZZZZZ");
    }

    @Test
    void needs_65_bits() {
        assertThatIllegalArgumentException().isThrownBy(() -> FollowUpCode.of(new byte[8]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0123-4567-89ABC", "0123456789abc", " 0123 4567 89abc ", "O123-4567-89ABC", "oi23456789abc"})
    void is_read_as_people_type_it(String typed) {
        assertThat(FollowUpCode.parse(typed).matches(CODE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0123-4567-89AB", "0123-4567-89ABCD", "0123-4567-89AB!", "U123-4567-89ABC", "０123-4567-89ABC"
            })
    void refuses_what_cannot_be_one(String typed) {
        assertThatExceptionOfType(Refusal.InvalidInput.class).isThrownBy(() -> FollowUpCode.parse(typed));
    }

    @Test
    void another_code_does_not_match_and_none_shows_itself() {
        assertThat(CODE.matches(FollowUpCode.parse("0123-4567-89ABD"))).isFalse();
        assertThat(CODE).hasToString("****-****-*****");
    }
}
