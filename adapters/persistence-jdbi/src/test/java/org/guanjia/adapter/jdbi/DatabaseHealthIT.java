package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.guanjia.adapter.contract.HealthCheckContract;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseHealthIT extends HealthCheckContract {

    @TempDir
    private Path folder;

    private Database open;
    private Database closed;

    @BeforeEach
    void prepare() {
        open = open("open");
        closed = open("closed");
        closed.close();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Override
    protected HealthCheck well() {
        return health(open);
    }

    @Override
    protected HealthCheck troubled() {
        return health(closed);
    }

    @Test
    void a_pool_without_a_free_connection_is_down_in_time_and_recovers() throws SQLException {
        try (Connection first = open.dataSource().getConnection();
                Connection second = open.dataSource().getConnection()) {
            assertThat(first).isNotSameAs(second);
            assertThat(well().check().state()).isEqualTo(Health.State.DOWN);
        }

        assertThat(well().check().state()).isEqualTo(Health.State.UP);
    }

    private static HealthCheck health(Database database) {
        return Database.health(database.dataSource(), question -> new Thread(question).start());
    }

    private Database open(String name) {
        String url = Database.embedded(folder.resolve(name));
        return Database.open(new DatabaseSettings(url, "guanjia", "", SchemaName.DEFAULT, 2));
    }
}
