package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void never_shows_the_password() {
        DatabaseSettings settings =
                new DatabaseSettings("jdbc:postgresql://127.0.0.1/g", "u", "hunter2", SchemaName.DEFAULT, 10);

        assertThat(settings.toString()).contains("jdbc:postgresql", "guanjia").doesNotContain("hunter2");
    }

    @Test
    void refuses_a_schema_name_that_could_be_more_than_a_name() {
        for (String name : new String[] {"", "1a", "A", "a-b", "a;drop", "a b", "a\"", "a".repeat(42)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new SchemaName(name));
        }
    }

    @Test
    void refuses_databases_it_does_not_know() {
        assertThatIllegalArgumentException().isThrownBy(() -> Dialect.ofUrl("jdbc:mysql://127.0.0.1/g"));
    }

    @Test
    void refuses_a_pool_of_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatabaseSettings("jdbc:h2:file:x", "u", "", SchemaName.DEFAULT, 1));
    }
}
