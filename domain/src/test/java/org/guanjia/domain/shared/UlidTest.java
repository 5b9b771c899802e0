package org.guanjia.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UlidTest {

    @Test
    void encodes_the_example_of_the_ulid_specification() {
        byte[] randomness = {(byte) 0xd4, 0x5c, 0x08, 0x1f, 0x3a, 0x22, 0x7b, (byte) 0xff, 0x00, 0x01};

        Ulid ulid = Ulid.of(Instant.ofEpochMilli(1469918176385L), randomness);

        assertThat(ulid.text()).startsWith("01ARYZ6S41").hasSize(26);
        assertThat(ulid.at()).isEqualTo(Instant.ofEpochMilli(1469918176385L));
    }

    @Test
    void keeps_time_and_all_randomness_apart() {
        Random random = new Random(20261121);
        for (int i = 0; i < 1_000; i++) {
            byte[] randomness = new byte[10];
            random.nextBytes(randomness);
            byte[] other = randomness.clone();
            other[random.nextInt(10)] ^= 1;
            Instant at = Instant.ofEpochMilli(random.nextLong(1L << 48));

            assertThat(Ulid.of(at, randomness).at()).isEqualTo(at);
            assertThat(Ulid.of(at, randomness)).isNotEqualTo(Ulid.of(at, other));
        }
    }

    @Test
    void sorts_by_time() {
        Ulid early =
                Ulid.of(Instant.parse("2026-01-01T00:00:00Z"), new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1});
        Ulid late = Ulid.of(Instant.parse("2026-01-01T00:00:00.001Z"), new byte[10]);

        assertThat(early).isLessThan(late);
    }

    @Test
    void is_the_same_for_a_name_whenever_it_is_asked_for() {
        assertThat(Ulid.ofName("staff u-1"))
                .isEqualTo(Ulid.ofName("staff u-1"))
                .isNotEqualTo(Ulid.ofName("staff u-2"))
                .hasToString("0000000000WPPHRM32JYTN1F41");
        assertThat(Ulid.ofName("staff u-1").at()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void refuses_moments_it_cannot_hold() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ulid.of(Instant.ofEpochMilli(-1), new byte[10]));
        assertThatIllegalArgumentException().isThrownBy(() -> Ulid.of(Instant.EPOCH, new byte[9]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01ARYZ6S41TSV4RRFFQ69G5FA",
                "81ARYZ6S41TSV4RRFFQ69G5FAV",
                "01aryz6s41tsv4rrffq69g5fav",
                "01ARYZ6S41TSV4RRFFQ69G5FAI"
            })
    void refuses_other_text(String text) {
        assertThatExceptionOfType(Refusal.InvalidInput.class).isThrownBy(() -> new Ulid(text));
    }
}
