package org.guanjia.adapter.jdbi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class PostgreSqlAwayDatabaseIT extends AwayDatabaseContract {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    private EmbeddedPostgres server;
    private int port;

    @Override
    DatabaseSettings settings() throws IOException {
        server = builder().start();
        port = server.getPort();
        String url = server.getJdbcUrl("postgres", "postgres");
        return new DatabaseSettings(url, "postgres", "", SchemaName.DEFAULT, 2, SHORT);
    }

    @Override
    void takeAway() throws IOException {
        server.close();
    }

    @Override
    void bringBack() throws IOException {
        server = builder().setPort(port).start();
    }

    @Override
    String endlessQuery() {
        return "select pg_sleep(600)::text";
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
    }
}
