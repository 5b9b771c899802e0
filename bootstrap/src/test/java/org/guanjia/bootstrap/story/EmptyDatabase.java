package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;

/** A database that has its tables and nothing in them; they are made once, and every story begins with them. */
final class EmptyDatabase {

    private static final int CONNECTIONS = 2;
    private static final Path FILE = made();

    /** Where the role is that of a replica no trigger keeps what stands there. */
    private static final String EMPTY_TABLES = """
            do $$
            declare
              name text;
              is_filled boolean;
            begin
              set local session_replication_role = replica;
              for name in select format('%%I.%%I', schemaname, tablename) from pg_tables
                  where schemaname = '%s' and tablename <> 'flyway_schema_history' loop
                execute 'select exists (select 1 from ' || name || ')' into is_filled;
                if is_filled then
                  execute 'truncate ' || name || ' cascade';
                end if;
              end loop;
            end $$""";

    private EmptyDatabase() {}

    /** Puts an embedded one into a folder. */
    static void in(Path folder) {
        try {
            Files.copy(FILE, folder.resolve(FILE.getFileName()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Empties the tables, where there are any, of the schema that all stories on a server have, one after the other. */
    static SchemaName on(DataSource server) {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY_TABLES.formatted(SchemaName.DEFAULT.text()));
            return SchemaName.DEFAULT;
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables cannot be emptied", failure);
        }
    }

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("guanjia-empty-");
            folder.toFile().deleteOnExit();
            Database.open(new DatabaseSettings(
                            Database.embedded(folder), "guanjia", "", SchemaName.DEFAULT, CONNECTIONS))
                    .close();
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> made = files.toList();
                made.forEach(file -> file.toFile().deleteOnExit());
                return made.get(0);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
