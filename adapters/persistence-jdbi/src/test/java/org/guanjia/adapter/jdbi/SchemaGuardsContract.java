package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the schema refuses by itself, whoever writes. The state of a refusal begins with 23, integrity violation. */
abstract class SchemaGuardsContract {

    private static final String EXTENSION = """
            insert into <schema>.rulebook_extension values (:town, :ulid, :version, :head, '2022', '2026-01-01', :until,
                'ground', '[]', '2026-01-01T00:00:00Z', 'staff-1')""";
    private static final String ENTRY = """
            insert into <schema>.journal values ('441900000', :ulid, :version, 'extension.recorded', 1, '{}',
                '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'staff-1', :head)""";
    private static final String ULID = "01ARYZ6S41TSV4RRFFQ69G5FAV";
    private static final String OTHER_ULID = "01ARYZ6S41TSV4RRFFQ69G5FAW";

    abstract TestDatabase database();

    @BeforeEach
    void write_a_row_of_each() {
        if (count("journal") == 0) {
            entry(ULID, 1);
            extension("441900000", ULID, 1, "2026-12-31");
        }
    }

    @Test
    void refuses_to_change_or_delete_journal_entries() {
        assertRefused("update <schema>.journal set payload = '{ }'");
        assertRefused("update <schema>.journal set actor = 'somebody else' where version = 1");
        assertRefused("delete from <schema>.journal where version = 1");
        assertThat(count("journal")).isEqualTo(1);
    }

    @Test
    void refuses_to_empty_the_journal() {
        assertThat(catchThrowableOfType(JdbiException.class, () -> execute("truncate table <schema>.journal")))
                .isNotNull();
        assertThat(count("journal")).isEqualTo(1);
    }

    @Test
    void refuses_to_delete_an_extension() {
        assertRefused("delete from <schema>.rulebook_extension");
    }

    @Test
    void refuses_a_second_entry_of_one_version() {
        assertThat(refusalOf(() -> entry(ULID, 1))).contains("journal_pk");
    }

    @Test
    void refuses_an_extension_that_ends_before_it_starts() {
        assertThat(refusalOf(() -> extension("441900000", OTHER_ULID, 1, "2025-12-31")))
                .contains("rulebook_extension_days");
    }

    @Test
    void refuses_a_state_at_a_version_that_the_journal_does_not_have() {
        assertThat(refusalOf(() -> execute("update <schema>.rulebook_extension set version = 2")))
                .contains("rulebook_extension_in_journal");
        assertThat(refusalOf(() -> extension("441900000", OTHER_ULID, 1, "2026-12-31")))
                .contains("rulebook_extension_in_journal");
    }

    @Test
    void refuses_versions_below_1_and_codes_that_are_none() {
        assertThat(refusalOf(() -> entry(OTHER_ULID, 0))).contains("journal_version");
        assertThat(refusalOf(() -> extension("441900000", OTHER_ULID, 0, "2026-12-31")))
                .contains("rulebook_extension_version");
        assertThat(refusalOf(() -> extension("4419", OTHER_ULID, 1, "2026-12-31")))
                .contains("rulebook_extension_town");
    }

    @Test
    void lives_in_its_own_schema_beside_another_one() {
        SchemaName other = new SchemaName(database().schema() + "_other");

        try (Database second = Database.open(database().settings(other))) {
            assertThat(second.connectionsInUse()).isZero();
        }

        List<String> tables = database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select lower(table_name) from information_schema.tables
                        where lower(table_schema) = :schema order by 1""")
                        .bind("schema", other.text())
                        .mapTo(String.class)
                        .list());
        assertThat(tables).contains("command", "flyway_schema_history", "journal", "rulebook_extension");
        assertThat(count("journal")).isEqualTo(1);
    }

    @Test
    void is_brought_up_to_date_only_once() {
        Database.migrate(database().database().dataSource(), database().schema());

        assertThat(count("journal")).isEqualTo(1);
    }

    private void assertRefused(String sql) {
        assertThat(refusalOf(() -> execute(sql))).as(sql).contains("append-only");
    }

    private static String refusalOf(Runnable write) {
        JdbiException refusal = catchThrowableOfType(JdbiException.class, write::run);
        assertThat(refusal).as("the database refuses").isNotNull();
        SQLException cause = (SQLException) refusal.getCause();
        assertThat(cause.getSQLState()).startsWith("23");
        return cause.getMessage();
    }

    void execute(String sql) {
        database().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private void entry(String ulid, long version) {
        database()
                .jdbi()
                .useHandle(handle -> handle.createUpdate(ENTRY)
                        .bind("ulid", ulid)
                        .bind("version", version)
                        .bind("head", new byte[32])
                        .execute());
    }

    private void extension(String town, String ulid, long version, String until) {
        database()
                .jdbi()
                .useHandle(handle -> handle.createUpdate(EXTENSION)
                        .bind("town", town)
                        .bind("ulid", ulid)
                        .bind("version", version)
                        .bind("head", new byte[32])
                        .bind("until", LocalDate.parse(until))
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
