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
    void ends_the_address_of_our_pool_with_what_keeps_row_counts() {
        assertThat(Dialect.POSTGRESQL.poolUrl("jdbc:postgresql://db/g"))
                .isEqualTo("jdbc:postgresql://db/g?reWriteBatchedInserts=false");
        assertThat(Dialect.POSTGRESQL.poolUrl("jdbc:postgresql://db/g?reWriteBatchedInserts=true"))
                .endsWith("=true&reWriteBatchedInserts=false");
        assertThat(Dialect.H2.poolUrl("jdbc:h2:file:/g")).isEqualTo("jdbc:h2:file:/g");
    }

    @Test
    void refuses_a_pool_of_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatabaseSettings("jdbc:h2:file:x", "u", "", SchemaName.DEFAULT, 1));
    }
}
