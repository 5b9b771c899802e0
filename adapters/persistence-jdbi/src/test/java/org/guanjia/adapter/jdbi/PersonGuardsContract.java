package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the schema refuses by itself on the tables of persons. The state of a refusal begins with 23. */
abstract class PersonGuardsContract {

    private static final String ULID = "01ARYZ6S41TSV4RRFFQ69G5FAV";
    private static final String WHERE = " where id = '" + ULID + "'";

    abstract TestDatabase database();

    @BeforeEach
    void write_a_row_of_each() {
        if (count("person") == 0) {
            execute("insert into <schema>.person values ('441900105', '" + ULID
                    + "', 1, 'k-1', :bytes, :bytes, :bytes, :bytes, null)");
            execute("insert into <schema>.person_edition values ('441900105', '" + ULID
                    + "', 1, :bytes, '2026-01-01T00:00:00Z', 'staff-1')");
            execute("insert into <schema>.personal_text values ('441900105', '" + ULID + "', '" + ULID + "', :bytes)");
            execute("insert into <schema>.disclosure values ('441900105', '" + ULID + "', '" + ULID + "', '" + ULID
                    + "', 'staff-1', 'AUDIT', 'note', 'NAME', '2026-01-01T00:00:00Z')");
        }
    }

    @Test
    void refuses_to_delete_a_person() {
        assertRefused("delete from <schema>.person");
    }

    @Test
    void refuses_to_change_a_persons_key_or_identity() {
        assertRefused("update <schema>.person set edition = edition + 1, wrapped_key = :other" + WHERE);
        assertRefused("update <schema>.person set edition = edition + 1, master_key = 'k-2'" + WHERE);
        assertRefused("update <schema>.person set edition = edition + 1, town = '441900106'" + WHERE);
    }

    @Test
    void refuses_new_marks_without_a_new_edition_and_an_edition_left_out() {
        assertRefused("update <schema>.person set name_blind = :other" + WHERE);
        assertRefused("update <schema>.person set edition = edition + 2" + WHERE);
    }

    @Test
    void refuses_half_an_erasure() {
        assertThat(refusalOf("update <schema>.person set erased_at = '2026-01-01T00:00:00Z'" + WHERE))
                .contains("person_erased");
        assertThat(refusalOf("update <schema>.person set erased_at = '2026-01-01T00:00:00Z', wrapped_key = null,"
                        + " master_key = null" + WHERE))
                .contains("person_erased");
    }

    @Test
    void lets_a_person_have_a_new_edition_and_be_erased_once() {
        String other = "01ARYZ6S41TSV4RRFFQ69G5FAW";
        execute("insert into <schema>.person values ('441900105', '" + other
                + "', 1, 'k-1', :bytes, null, null, null, null)");
        execute("update <schema>.person set edition = 2, name_blind = :other where id = '" + other + "'");
        execute("update <schema>.person set erased_at = '2026-01-01T00:00:00Z', wrapped_key = null, master_key = null,"
                + " paper_blind = null, name_blind = null, phone_blind = null where id = '" + other + "'");

        assertRefused("update <schema>.person set edition = 3 where id = '" + other + "'");
        assertRefused(
                "update <schema>.person set erased_at = null, wrapped_key = :other, master_key = 'k-1' where id = '"
                        + other + "'");
    }

    @Test
    void refuses_to_change_or_delete_what_was_once_known() {
        for (String table : new String[] {"person_edition", "personal_text", "disclosure"}) {
            assertRefused("update <schema>." + table + " set town = town");
            assertRefused("delete from <schema>." + table);
            assertThat(count(table)).isEqualTo(1);
        }
    }

    @Test
    void refuses_what_belongs_to_nobody() {
        assertThat(refusalOf("insert into <schema>.personal_text values ('441900105', '01ARYZ6S41TSV4RRFFQ69G5FAX',"
                        + " '01ARYZ6S41TSV4RRFFQ69G5FAX', :bytes)"))
                .contains("personal_text_of_person");
    }

    private void assertRefused(String sql) {
        assertThat(refusalOf(sql)).as(sql).contains("append-only");
    }

    private String refusalOf(String sql) {
        JdbiException refusal = catchThrowableOfType(JdbiException.class, () -> execute(sql));
        assertThat(refusal).as("the database refuses " + sql).isNotNull();
        SQLException cause = (SQLException) refusal.getCause();
        assertThat(cause.getSQLState()).startsWith("23");
        return cause.getMessage();
    }

    private void execute(String sql) {
        database().jdbi().useHandle(handle -> {
            var update = handle.createUpdate(sql);
            if (sql.contains(":bytes")) {
                update.bind("bytes", new byte[32]);
            }
            if (sql.contains(":other")) {
                update.bind("other", new byte[] {1});
            }
            update.execute();
        });
    }

    private int count(String table) {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from <schema>." + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
