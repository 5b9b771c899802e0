package org.guanjia.bootstrap.wiring;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.HostTransaction;
import org.guanjia.adapter.jdbi.SchemaName;

/** Where the stores of an instance are. */
public sealed interface Storage {

    /** The schema that holds all tables. */
    SchemaName schema();

    /** What the stores join where a host has it open. */
    HostTransaction hostTransaction();

    /**
     * The connections to the stores, whose schema is up to date.
     *
     * @param opened takes note of what was opened for it
     * @throws CannotStart if the database is not to be had
     */
    DataSource open(Opened opened);

    /** A database that the instance opens and closes; one in a home is embedded. */
    record Own(DatabaseSettings settings, Optional<Home> home) implements Storage {

        @Override
        public SchemaName schema() {
            return settings.schema();
        }

        @Override
        public HostTransaction hostTransaction() {
            return HostTransaction.NONE;
        }

        @Override
        public DataSource open(Opened opened) {
            Database database = OpenDatabase.open(this);
            opened.add(database::close);
            return database.dataSource();
        }

        /** What people know the database by. */
        String place() {
            return home.map(Home::folder).map(Path::toString).orElse(settings.url());
        }
    }

    /**
     * Where an embedded database is. The folder is made where it is missing.
     *
     * @param keys the file of keys that is made with a new database; absent where the keys come from elsewhere
     */
    record Home(Path folder, Optional<Path> keys) {}

    /** A schema in a host's database. It is brought up to date; the data source is neither opened nor closed. */
    record OfHost(DataSource dataSource, SchemaName schema, HostTransaction hostTransaction) implements Storage {

        @Override
        public DataSource open(Opened opened) {
            Database.migrate(dataSource, schema);
            return dataSource;
        }
    }
}
