package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaStandingIT {

    @TempDir
    private Path folder;

    @Test
    void of_what_is_missing_everything_is_pending_and_nothing_is_made() {
        try (Database others = Database.open(settings("others"))) {
            SchemaStanding standing = SchemaStanding.of(others.dataSource(), new SchemaName("ours"));

            assertThat(standing.version()).isEmpty();
            assertThat(standing.newer()).isFalse();
            assertThat(standing.pending()).first().isEqualTo(new SchemaStanding.Migration(1, "extensions and journal"));
            assertThat(SchemaStanding.of(others.dataSource(), new SchemaName("ours")))
                    .as("looking changes nothing")
                    .isEqualTo(standing);
        }
        assertThat(Database.openUpToDate(settings("ours"))).isEmpty();
        assertThat(Database.openForReading(settings("ours"))).isEmpty();
    }

    @Test
    void what_was_brought_up_to_date_opens_without_it() {
        Database.open(settings("ours")).close();

        SchemaStanding standing = Database.standing(settings("ours"));

        assertThat(standing.isUpToDate()).isTrue();
        assertThat(standing.version())
                .hasValueSatisfying(version -> assertThat(version).isPositive());
        try (Database database = Database.openUpToDate(settings("ours")).orElseThrow()) {
            assertThat(database.dataSource()).isNotNull();
        }
    }

    @Test
    void what_a_newer_release_applied_is_known_as_such() throws SQLException {
        try (Database database = Database.open(settings("ours"));
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into ours.\"flyway_schema_history\" values"
                    + " (9999, '9999', 'future', 'SQL', 'V9999__future.sql', 0, 'x', now(), 1, true)");
        }

        SchemaStanding standing = Database.standing(settings("ours"));

        assertThat(standing.newer()).isTrue();
        assertThat(standing.version()).contains(9999);
    }

    private DatabaseSettings settings(String schema) {
        return new DatabaseSettings(Database.embedded(folder), "guanjia", "", new SchemaName(schema), 2);
    }
}
