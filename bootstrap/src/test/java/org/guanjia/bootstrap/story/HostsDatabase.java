package org.guanjia.bootstrap.story;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.GuanjiaBuilder;

/**
 * A host's database that its processes open one after the other, and the files beside it.
 *
 * @param folder of the keys, the attachments and whatever else the host keeps
 */
record HostsDatabase(String url, String user, SchemaName schema, Path folder) {

    private static final int CONNECTIONS = 2;

    /** With new keys; its tables come with the first instance. */
    static HostsDatabase made(String url, String user, SchemaName schema, Path folder) {
        HostsDatabase made = new HostsDatabase(url, user, schema, folder);
        try {
            KeyFile.create(made.keys());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return made;
    }

    /** As another process was told of it, in which H2 knows the prefix of an embedded address once it has been asked for one. */
    static HostsDatabase heard(List<String> told) {
        Path folder = Path.of(told.get(3));
        String embedded = Database.embedded(folder);
        String url = told.get(0).startsWith("jdbc:h2:") ? embedded : told.get(0);
        return new HostsDatabase(url, told.get(1), new SchemaName(told.get(2)), folder);
    }

    /** What another process has to be told. */
    List<String> told() {
        return List.of(url, user, schema.text(), folder.toString());
    }

    HikariDataSource connections() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("host");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** An instance over its tables, by these connections. */
    GuanjiaBuilder builder(DataSource through) {
        return Guanjia.builder()
                .dataSource(through)
                .schema(schema)
                .masterKeys(KeyFile.open(keys()))
                .attachments(folder.resolve("evidence"));
    }

    private Path keys() {
        return folder.resolve("host.keys");
    }
}
