package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the schema refuses to do to editions on record, whoever writes. */
abstract class EditionGuardsContract {

    private static final String ENTRY = """
            insert into <schema>.journal values ('441900000', :ulid, 1, 'edition.put-in-force', 1, '{}',
                '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'staff-1', :head)""";
    private static final String EDITION = """
            insert into <schema>.edition values ('441900000', :ulid, :kind, :name, :from, 'text', :hash, 'ground',
                '2026-01-01T00:00:00Z', 'staff-1', 1, :head, :name, :from, null)""";
    private static final String FIRST = "01ARYZ6S41TSV4RRFFQ69G5FAV";
    private static final String SECOND = "01ARYZ6S41TSV4RRFFQ69G5FAW";

    abstract TestDatabase database();

    @BeforeEach
    void write_an_edition() {
        if (count("edition") == 0) {
            entry(FIRST);
            entry(SECOND);
            edition(FIRST, "RULEBOOK", "2027", "2027-01-01");
        }
    }

    @Test
    void refuses_to_change_what_the_city_laid_down() {
        List<String> changes = List.of(
                "name = '2028'",
                "first_day = '2028-01-01'",
                "content = 'another text'",
                "ground = 'another ground'",
                "recorded_by = 'somebody else'",
                "kind = 'CALENDAR'");

        assertThat(changes)
                .allSatisfy(change -> assertThat(refusalOf(() -> execute("update <schema>.edition set " + change)))
                        .contains("append-only"));
    }

    @Test
    void keeps_refusing_after_a_restart() {
        database().reopen();

        assertThat(refusalOf(() -> execute("update <schema>.edition set content = 'another text'")))
                .contains("append-only");
    }

    @Test
    void refuses_to_delete_an_edition() {
        assertThat(refusalOf(() -> execute("delete from <schema>.edition"))).contains("append-only");
        assertThat(count("edition")).isEqualTo(1);
    }

    @Test
    void refuses_a_second_standing_edition_of_a_kind_under_one_name_or_for_one_first_day() {
        assertThat(refusalOf(() -> edition(SECOND, "RULEBOOK", "2027", "2027-02-01")))
                .contains("edition_name_once");
        assertThat(refusalOf(() -> edition(SECOND, "RULEBOOK", "2028", "2027-01-01")))
                .contains("edition_first_day_once");
    }

    @Test
    void refuses_half_a_withdrawal_and_kinds_that_are_none() {
        assertThat(refusalOf(() -> execute("update <schema>.edition set standing_name = null")))
                .contains("edition_stands");
        assertThat(refusalOf(() -> edition(SECOND, "LAW", "2028", "2028-01-01")))
                .contains("edition_kind");
    }

    private static String refusalOf(Runnable write) {
        JdbiException refusal = catchThrowableOfType(JdbiException.class, write::run);
        assertThat(refusal).as("the database refuses").isNotNull();
        SQLException cause = (SQLException) refusal.getCause();
        assertThat(cause.getSQLState()).startsWith("23");
        return cause.getMessage();
    }

    private void execute(String sql) {
        database().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private void entry(String ulid) {
        database()
                .jdbi()
                .useHandle(handle -> handle.createUpdate(ENTRY)
                        .bind("ulid", ulid)
                        .bind("head", new byte[32])
                        .execute());
    }

    private void edition(String ulid, String kind, String name, String from) {
        database()
                .jdbi()
                .useHandle(handle -> handle.createUpdate(EDITION)
                        .bind("ulid", ulid)
                        .bind("kind", kind)
                        .bind("name", name)
                        .bind("from", LocalDate.parse(from))
                        .bind("hash", "0".repeat(64))
                        .bind("head", new byte[32])
                        .execute());
    }

    private int count(String table) {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from <schema>." + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
