package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that write megabytes at once. */
class H2LongWritesIT {

    private static final int THREADS = 4;
    private static final int ROWS = 40;
    private static final String TEXT = "长".repeat(50_000);
    private static final long LITTLE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void threads_that_made_them_keep_little_memory_outside_the_heap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id bigint generated always as identity primary key, text varchar)");
            long before = outsideTheHeap();
            for (int thread = 0; thread < THREADS; thread++) {
                threads.submit(this::commitMuch).get();
            }

            assertThat(outsideTheHeap() - before).isLessThan(LITTLE);
            try (ResultSet rows = statement.executeQuery("select count(*) from t where text = '" + TEXT + "'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(THREADS * ROWS);
            }
        } finally {
            threads.shutdown();
        }
    }

    private Void commitMuch() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement insert = connection.prepareStatement("insert into t (text) values (?)")) {
            connection.setAutoCommit(false);
            for (int row = 0; row < ROWS; row++) {
                insert.setString(1, TEXT);
                insert.executeUpdate();
            }
            connection.commit();
            return null;
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(Database.embedded(folder), "guanjia", "");
    }

    private static long outsideTheHeap() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
