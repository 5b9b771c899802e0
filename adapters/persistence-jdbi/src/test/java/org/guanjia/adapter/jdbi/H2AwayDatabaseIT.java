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
    DatabaseSettings settings() throws IOException {
        Files.createDirectory(there());
        Files.createFile(nowhere());
        lookFor(there());
        return new DatabaseSettings(Database.embedded(place()), "guanjia", "", SchemaName.DEFAULT, 2, SHORT);
    }

    /** Whoever looks for the database finds no folder; then it ends under its users. */
    @Override
    void takeAway() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(Database.embedded(place()), "guanjia", "");
                Statement statement = connection.createStatement()) {
            lookFor(nowhere());
            statement.execute("shutdown immediately");
        }
    }

    @Override
    void bringBack() throws IOException {
        lookFor(there());
    }

    /** In one step, so that nobody who tries to connect meanwhile finds neither and makes a new database. */
    private void lookFor(Path folderOrNone) throws IOException {
        Path next = Files.createSymbolicLink(folder.resolve("next"), folderOrNone);
        Files.move(next, place(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    String endlessQuery() {
        return "select cast(count(*) as varchar) from system_range(1, 1000000) a, system_range(1, 1000000) b";
    }

    private Path place() {
        return folder.resolve("place");
    }

    private Path there() {
        return folder.resolve("there");
    }

    private Path nowhere() {
        return folder.resolve("nowhere");
    }
}
