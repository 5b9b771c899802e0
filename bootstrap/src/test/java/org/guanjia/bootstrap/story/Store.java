package org.guanjia.bootstrap.story;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.bootstrap.PostgresServer;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.GuanjiaBuilder;

/** The databases that every story is told on, one after the other, each beginning with empty tables. */
enum Store {

    /** In a folder, as the instance itself opens it. */
    H2 {
        @Override
        Ground ground(Path folder) {
            EmptyDatabase.in(folder);
            newKeys(folder.resolve("guanjia.keys"));
            return new Ground(
                    Guanjia.builder().embedded(folder),
                    new Tables(
                            () -> DriverManager.getConnection(Database.embedded(folder), "guanjia", ""),
                            SchemaName.DEFAULT,
                            folder),
                    false);
        }

        @Override
        HostsDatabase host(Path folder) {
            return HostsDatabase.made(Database.embedded(folder), "host", SchemaName.DEFAULT, folder);
        }
    },

    /** A server of the host's, with the host's keys and folder. */
    POSTGRESQL {
        @Override
        Ground ground(Path folder) {
            DataSource host = HostsPool.CONNECTIONS;
            SchemaName schema = EmptyDatabase.on(host);
            GuanjiaBuilder builder = Guanjia.builder()
                    .dataSource(host)
                    .schema(schema)
                    .masterKeys(newKeys(folder.resolve("host.keys")))
                    .attachments(folder.resolve("evidence"));
            return new Ground(builder, new Tables(host::getConnection, schema, folder), true);
        }

        @Override
        HostsDatabase host(Path folder) {
            return HostsDatabase.made(
                    PostgresServer.url(),
                    PostgresServer.USER,
                    new SchemaName("story_" + STORIES.incrementAndGet()),
                    folder);
        }
    };

    private static final AtomicInteger STORIES = new AtomicInteger();

    /**
     * Where one story takes place.
     *
     * @param builder of an instance there, without its clock
     * @param tables what stands there once the instance is closed
     * @param isServer whether several processes may write there at the same time
     */
    record Ground(GuanjiaBuilder builder, Tables tables, boolean isServer) {}

    /** Empty tables, and the files beside them in that folder; on a server they are those of the story before. */
    abstract Ground ground(Path folder);

    /** New tables of a host whose files are in that folder. */
    abstract HostsDatabase host(Path folder);

    private static MasterKeys newKeys(Path file) {
        try {
            KeyFile.create(file);
            return KeyFile.open(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One pool for all stories; it ends with the process. */
    private static final class HostsPool {

        static final DataSource CONNECTIONS = start();

        private static DataSource start() {
            HikariConfig config = new HikariConfig();
            config.setPoolName("host");
            config.setJdbcUrl(PostgresServer.url());
            config.setUsername(PostgresServer.USER);
            config.setConnectionInitSql("set lock_timeout = '3s'");
            return new HikariDataSource(config);
        }
    }
}
