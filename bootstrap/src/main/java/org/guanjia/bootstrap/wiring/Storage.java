package org.guanjia.bootstrap.wiring;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.HostTransaction;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.adapter.jdbi.SchemaStanding;

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

    /**
     * A database that the instance opens and closes; one in a home is embedded.
     *
     * @param care who brings the schema up to date
     */
    record Own(DatabaseSettings settings, Optional<Home> home, SchemaCare care) implements Storage {

        /** The instance brings the schema up to date. */
        public Own(DatabaseSettings settings, Optional<Home> home) {
            this(settings, home, SchemaCare.OURS);
        }

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

    /**
     * A schema in a host's database; the data source is neither opened nor closed.
     *
     * @param care who brings the schema up to date
     */
    record OfHost(DataSource dataSource, SchemaName schema, HostTransaction hostTransaction, SchemaCare care)
            implements Storage {

        @Override
        public DataSource open(Opened opened) {
            switch (care) {
                case OURS -> Database.migrate(dataSource, schema);
                case OF_SOMEBODY_ELSE -> requireUpToDate();
            }
            return dataSource;
        }

        private void requireUpToDate() {
            if (!SchemaStanding.of(dataSource, schema).isUpToDate()) {
                throw new CannotStart(
                        CannotStart.Reason.SCHEMA_OUTDATED, schema.text(), new IllegalStateException("pending"));
            }
        }
    }

    /** Who brings a schema up to date. */
    enum SchemaCare {
        /** The instance does when it starts. */
        OURS,
        /** Somebody else does beforehand; the instance does not start on one that is older. */
        OF_SOMEBODY_ELSE
    }
}
