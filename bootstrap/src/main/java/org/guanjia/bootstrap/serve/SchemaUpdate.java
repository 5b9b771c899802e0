package org.guanjia.bootstrap.serve;

import java.util.Optional;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.SchemaStanding;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.OpenDatabase;
import org.guanjia.bootstrap.wiring.Storage;

/** The schema of the configured database, for whoever brings it up to date beside the service. */
public final class SchemaUpdate {

    private final Storage.Own storage;

    public SchemaUpdate(Configuration configuration) {
        this.storage = ConfiguredStorage.of(configuration.database(), Optional.of(configuration.keys()));
    }

    /** Whether there is a database; a server's always is, as far as can be told without asking it. */
    public boolean isThere() {
        return storage.home().map(Storage.Home::folder).map(Database::isIn).orElse(true);
    }

    /**
     * How it stands; nothing is made or written.
     *
     * @throws CannotStart if the database is not to be had
     */
    public SchemaStanding standing() {
        return OpenDatabase.standing(storage);
    }

    /**
     * Brings it up to date; an embedded database is made where there is none. Two may do so at once; the embedded database belongs to one process at a time.
     *
     * @throws CannotStart if the database is not to be had
     */
    public void apply() {
        OpenDatabase.bringUpToDate(storage);
    }
}
