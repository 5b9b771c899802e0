package org.guanjia.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void writes_a_digest_in_small_hexadecimal_digits() {
        byte[] digest = new byte[32];
        digest[0] = (byte) 0xAB;

        assertThat(ContentHash.of(digest).text()).isEqualTo("ab" + "00".repeat(31));
    }

    @Test
    void is_nothing_else() {
        assertThatThrownBy(() -> ContentHash.of(new byte[20])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContentHash("AB".repeat(32))).isInstanceOf(IllegalArgumentException.class);
    }
}
