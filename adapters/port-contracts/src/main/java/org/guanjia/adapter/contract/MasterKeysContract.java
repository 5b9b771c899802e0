package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.guanjia.application.port.KeyBytes;
import org.guanjia.application.port.MasterKeys;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link MasterKeys}. */
public abstract class MasterKeysContract {

    /** The same keys at every call. */
    protected abstract MasterKeys keys();

    /** These keys and a new current one after them, as after a roll-over. */
    protected abstract MasterKeys rolledOver(MasterKeys keys);

    @Test
    void gives_the_same_keys_at_every_call() {
        assertThat(keys().current()).isEqualTo(keys().current());
        assertThat(keys().city()).isEqualTo(keys().city());
    }

    @Test
    void finds_the_current_key_by_its_name() {
        assertThat(keys().find(keys().current().name())).contains(keys().current());
    }

    @Test
    void finds_nothing_by_a_name_that_no_key_has() {
        assertThat(keys().find("no such key")).isEmpty();
    }

    @Test
    void keeps_the_city_key_apart_from_the_master_keys() {
        assertThat(keys().city()).isNotEqualTo(keys().current().key());
    }

    @Test
    void has_another_current_key_after_a_roll_over_and_finds_the_earlier_one_still() {
        MasterKeys before = keys();
        MasterKeys after = rolledOver(before);

        assertThat(after.current().name()).isNotEqualTo(before.current().name());
        assertThat(after.current().key()).isNotEqualTo(before.current().key());
        assertThat(after.find(before.current().name())).contains(before.current());
        assertThat(after.city()).isEqualTo(before.city());
    }

    @Test
    void names_its_keys_so_that_the_name_can_be_stored() {
        assertThat(keys().current().name()).hasSizeBetween(1, 64);
    }

    @Test
    void says_nothing_of_a_key_in_a_log() {
        KeyBytes key = keys().current().key();

        assertThat(key).hasToString("***");
        assertThat(keys().current().toString())
                .contains(keys().current().name())
                .contains("***");
    }
}
