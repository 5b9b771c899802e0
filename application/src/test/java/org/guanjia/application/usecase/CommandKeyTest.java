package org.guanjia.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandKeyTest {

    @Test
    void hashes_the_request_with_sha_256() {
        assertThat(CommandKey.of("staff-1", "k", "abc".getBytes(StandardCharsets.UTF_8))
                        .requestHash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "键", "line\nbreak"})
    void refuses_keys_that_cannot_stand_in_a_header(String key) {
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> CommandKey.of("staff-1", key, new byte[0]));
    }

    @Test
    void takes_no_more_than_200_characters() {
        assertThat(CommandKey.of("staff-1", "k".repeat(200), new byte[0]).key()).hasSize(200);
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> CommandKey.of("staff-1", "k".repeat(201), new byte[0]));
    }

    @Test
    void takes_no_other_hash() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandKey("staff-1", "k", "abc"));
    }
}
