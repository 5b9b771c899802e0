package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.inject.Guice;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.guanjia.application.port.ExtensionViews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BorrowedConnectionsIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.h2();

    @Test
    void a_connection_that_commits_by_itself_is_not_taken_for_a_transaction() throws SQLException {
        DataSource dataSource = DATABASE.database().dataSource();
        try (Connection connection = dataSource.getConnection()) {
            assertThat(catchThrowable(() -> read(dataSource, () -> Optional.of(connection))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("auto-commit on");
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @Test
    void a_data_source_whose_connections_commit_nothing_by_themselves_is_refused() {
        DatabaseSettings settings = DATABASE.settings(DATABASE.schema());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(1);
        try (HikariDataSource waiting = new HikariDataSource(config)) {
            assertThat(catchThrowable(() -> read(waiting, HostTransaction.NONE)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("auto-commit off");
            assertThat(waiting.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    @Test
    void the_connection_of_a_host_cannot_be_ended_by_whoever_borrows_it() throws Exception {
        DataSource dataSource = DATABASE.database().dataSource();
        TestHost host = new TestHost(dataSource);

        host.inTransaction(() -> {
            try (Connection borrowed = new BorrowedConnections(dataSource, host).openConnection()) {
                assertThat(catchThrowable(borrowed::commit)).hasMessage("Only the host may commit its connection");
                assertThat(catchThrowable(borrowed::rollback)).hasMessage("Only the host may rollback its connection");
                assertThat(catchThrowable(() -> borrowed.setAutoCommit(true)))
                        .hasMessage("Only the host may setAutoCommit its connection");
            }
            assertThat(host.connection().isClosed()).isFalse();
            return host;
        });

        assertThat(host.calls()).doesNotContain("commit", "rollback", "setAutoCommit", "close");
    }

    private static void read(DataSource dataSource, HostTransaction hostTransaction) {
        assertThat(Guice.createInjector(new StoresModule(dataSource, DATABASE.schema(), hostTransaction))
                        .getInstance(ExtensionViews.class)
                        .covering(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 9, 28)))
                .isEmpty();
    }
}
