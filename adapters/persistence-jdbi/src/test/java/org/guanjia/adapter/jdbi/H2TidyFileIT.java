package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a database that writes every commit at once, with a few rows in some of many tables each time. */
class H2TidyFileIT {

    private static final int TABLES = 20;
    private static final int COMMITS = 6_000;
    private static final int ROWS = 4;
    private static final int BETWEEN = 50;

    @TempDir
    private Path folder;

    @Test
    void it_grows_far_less_where_room_is_made() throws Exception {
        long untidy = sizeAfterCommits(Files.createDirectory(folder.resolve("untidy")), database -> {});
        long tidy = sizeAfterCommits(
                Files.createDirectory(folder.resolve("tidy")),
                database -> Database.tidying(database).orElseThrow().run());

        assertThat(tidy).isLessThan(untidy / 2);
    }

    /** Room is used anew at once, and not after 45 seconds. */
    private static long sizeAfterCommits(Path home, Consumer<DataSource> betweenThem) throws SQLException, IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(Database.embedded(home) + ";RETENTION_TIME=0");
        database.setUser("guanjia");
        Random chance = new Random(1);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                statement.execute("create table t" + table + " (id bigint primary key, text varchar)");
            }
            connection.setAutoCommit(false);
            for (int number = 1; number <= COMMITS; number++) {
                for (int row = 0; row < ROWS; row++) {
                    insert(connection, chance.nextInt(TABLES), chance.nextLong());
                }
                connection.commit();
                if (number % BETWEEN == 0) {
                    betweenThem.accept(database);
                }
            }
            return Files.size(home.resolve("guanjia.mv.db"));
        }
    }

    private static void insert(Connection connection, int table, long id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into t" + table + " values (?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, "x".repeat(300));
            insert.executeUpdate();
        }
    }
}
