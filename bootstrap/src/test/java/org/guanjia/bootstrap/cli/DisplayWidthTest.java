package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "莞家, 4", "（莞）, 6", "→, 1", "𠮷, 2", "é, 1", "'', 0"})
    void a_chinese_character_takes_two_columns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void columns_stand_under_one_another() {
        assertThat(DisplayWidth.padded("莞家", 6)).isEqualTo("莞家  ");
        assertThat(DisplayWidth.paddedLeft("莞家", 6)).isEqualTo("  莞家");
        assertThat(DisplayWidth.padded("莞家", 3)).isEqualTo("莞家");
    }

    @Test
    void lines_are_cut_between_words_and_never_begin_with_a_stop() {
        assertThat(DisplayWidth.wrapped("工单号W-441900105已收到", 12)).containsExactly("工单号", "W-441900105", "已收到");
        assertThat(DisplayWidth.wrapped("one two three", 8)).containsExactly("one two", "three");
        assertThat(DisplayWidth.wrapped("一二三四，五", 8)).containsExactly("一二三四，", "五");
        assertThat(DisplayWidth.wrapped("", 8)).containsExactly("");
    }
}
