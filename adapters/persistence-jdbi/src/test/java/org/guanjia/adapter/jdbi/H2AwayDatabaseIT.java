package org.guanjia.adapter.jdbi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

class H2AwayDatabaseIT extends AwayDatabaseContract {

    @TempDir
    private Path folder;

    @Override
    DatabaseSettings settings() {
        return new DatabaseSettings(Database.embedded(folder), "guanjia", "", SchemaName.DEFAULT, 2, SHORT);
    }

    /** Ends the database under its users, and leaves nothing that could be opened in the place of its file. */
    @Override
    void takeAway() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(Database.embedded(folder), "guanjia", "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
        Files.move(file(), kept());
        Files.createDirectory(file());
    }

    /** In one step, so that nobody who tries to connect meanwhile makes a new database in between. */
    @Override
    void bringBack() throws IOException {
        Files.move(kept(), file(), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    String endlessQuery() {
        return "select cast(count(*) as varchar) from system_range(1, 1000000) a, system_range(1, 1000000) b";
    }

    private Path file() {
        return folder.resolve("guanjia.mv.db");
    }

    private Path kept() {
        return folder.resolve("kept");
    }
}
