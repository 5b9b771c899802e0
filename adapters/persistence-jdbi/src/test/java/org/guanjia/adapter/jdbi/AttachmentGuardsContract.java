package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table of attachments refuses by itself, whoever writes. */
abstract class AttachmentGuardsContract {

    private static final String ROW = """
            insert into <schema>.attachment values ('441900122', :id, null, '01ARYZ6S41TSV4RRFFQ69G5FAV',
                '441900122-01ARYZ6S41TSV4RRFFQ69G5FAV', :type, :size, :hash, '', '2026-01-01T00:00:00Z', 'staff-1')""";
    private static final String ID = "01ARYZ6S41TSV4RRFFQ69G5FAV";
    private static final String OTHER = "01ARYZ6S41TSV4RRFFQ69G5FAW";

    abstract TestDatabase database();

    @BeforeEach
    void record_one() {
        if (count() == 0) {
            insert(ID, "PDF", 1, "0".repeat(64));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update <schema>.attachment set hash = 'another'",
                "update <schema>.attachment set wish = 'another'",
                "delete from <schema>.attachment"
            })
    void refuses_to_change_or_delete_what_is_on_record(String sql) {
        assertThat(refusalOf(() -> database().jdbi().useHandle(handle -> handle.execute(sql))))
                .contains("append-only");
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GIF, 1, 64, attachment_type",
        "PDF, 0, 64, attachment_size",
        "PDF, 1, 63, attachment_hash",
    })
    void refuses_what_is_no_attachment(String type, long size, int digits, String constraint) {
        assertThat(refusalOf(() -> insert(OTHER, type, size, "0".repeat(digits))))
                .containsIgnoringCase(constraint);
    }

    @Test
    void refuses_a_second_row_of_one_identity() {
        assertThat(refusalOf(() -> insert(ID, "PDF", 1, "0".repeat(64)))).containsIgnoringCase("attachment_pk");
    }

    private void insert(String id, String type, long size, String hash) {
        database()
                .jdbi()
                .useHandle(handle -> handle.createUpdate(ROW)
                        .bind("id", id)
                        .bind("type", type)
                        .bind("size", size)
                        .bind("hash", hash)
                        .execute());
    }

    private static String refusalOf(Runnable write) {
        JdbiException refusal = catchThrowableOfType(JdbiException.class, write::run);
        assertThat(refusal).as("the database refuses").isNotNull();
        SQLException cause = (SQLException) refusal.getCause();
        assertThat(cause.getSQLState()).startsWith("23");
        return cause.getMessage();
    }

    private int count() {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from <schema>.attachment")
                        .mapTo(Integer.class)
                        .one());
    }
}
