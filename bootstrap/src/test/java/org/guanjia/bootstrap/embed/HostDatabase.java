package org.guanjia.bootstrap.embed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.application.port.MasterKeys;

/** A host's own database. */
final class HostDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final Path keys;

    HostDatabase(Path folder) {
        this.keys = folder.resolve("host.keys");
        HikariConfig config = new HikariConfig();
        config.setPoolName("host");
        config.setJdbcUrl(Database.embedded(folder));
        config.setUsername("host");
        config.setPassword("");
        this.pool = new HikariDataSource(config);
    }

    DataSource dataSource() {
        return pool;
    }

    /** The keys of this host, made at the first look. */
    MasterKeys keys() {
        try {
            if (!Files.exists(keys)) {
                KeyFile.create(keys);
            }
            return KeyFile.open(keys);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    GuanjiaBuilder builder() {
        return Guanjia.builder().dataSource(pool).masterKeys(keys()).attachments(attachments());
    }

    /** Where this host keeps attachments, beside its keys. */
    Path attachments() {
        return keys.resolveSibling("attachments");
    }

    boolean isOpen() {
        return !pool.isClosed();
    }

    List<String> schemas() throws SQLException {
        try (Connection connection = pool.getConnection();
                ResultSet schemas = connection.getMetaData().getSchemas()) {
            return firstColumn(schemas);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query gives. */
    List<String> texts(String query) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return firstColumn(rows);
        }
    }

    private static List<String> firstColumn(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }

    @Override
    public void close() {
        pool.close();
    }
}
