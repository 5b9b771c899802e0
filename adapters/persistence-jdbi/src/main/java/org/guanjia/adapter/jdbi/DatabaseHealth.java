package org.guanjia.adapter.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;

/** Asks the database for a sign of life; waits as long as the pool lets it, so it needs somebody who minds the time. */
final class DatabaseHealth implements HealthCheck {

    private static final int SECONDS_TO_ANSWER = 1;

    private final DataSource dataSource;

    DatabaseHealth(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Health check() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER)
                    ? Health.up("The database answers.")
                    : Health.down("The database does not answer.");
        } catch (SQLException failure) {
            return Health.down("The database cannot be reached.");
        }
    }
}
