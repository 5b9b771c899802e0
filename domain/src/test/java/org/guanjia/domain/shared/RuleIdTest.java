package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"W-03", "P-04b", "H-01", "R-02"})
    void takes_the_ids_of_the_rule_table(String text) {
        assertThat(new RuleId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W-3", "w-03", "W03", "P-04B", "W-03 ", "W-０３"})
    void refuses_anything_else(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleId(text)).withMessageStartingWith("Rule id");
    }
}
