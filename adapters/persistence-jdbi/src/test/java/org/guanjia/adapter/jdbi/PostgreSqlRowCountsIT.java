package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlRowCountsIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    @Test
    void every_row_of_a_batch_has_a_count_even_where_the_address_asks_for_none() throws SQLException {
        DatabaseSettings plain = DATABASE.settings(DATABASE.schema());
        String url = plain.url() + (plain.url().contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        DatabaseSettings gathering = new DatabaseSettings(url, plain.user(), plain.password(), plain.schema(), 2);

        try (Database database = Database.open(gathering);
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table counted (figure int primary key)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into counted values (?) on conflict do nothing")) {
                for (int figure : new int[] {1, 2, 2, 3}) {
                    insert.setInt(1, figure);
                    insert.addBatch();
                }
                assertThat(insert.executeBatch()).containsExactly(1, 1, 0, 1);
            }
        }
    }
}
