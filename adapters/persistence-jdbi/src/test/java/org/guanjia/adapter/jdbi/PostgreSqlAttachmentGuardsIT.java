package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlAttachmentGuardsIT extends AttachmentGuardsContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @Test
    void refuses_to_empty_the_table() {
        assertThat(catchThrowableOfType(
                        JdbiException.class,
                        () -> DATABASE.jdbi()
                                .useHandle(handle -> handle.execute("truncate table <schema>.attachment"))))
                .hasMessageContaining("append-only");
    }
}
