package org.guanjia.bootstrap.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.bootstrap.PostgresServer;
import org.guanjia.bootstrap.wiring.Storage;

/** What a service over HTTP stands on. */
enum Ground {

    /** In the folder, as the service itself makes it. */
    H2 {
        @Override
        Storage.Own storage(Path home) {
            DatabaseSettings settings =
                    new DatabaseSettings(Database.embedded(home), "guanjia", "", SchemaName.DEFAULT, CONNECTIONS);
            return new Storage.Own(settings, Optional.of(new Storage.Home(home, Optional.of(keys(home)))));
        }
    },

    /** On a server, in a schema of its own. */
    POSTGRESQL {
        @Override
        Storage.Own storage(Path home) {
            return onServer(
                    home,
                    new DatabaseSettings(PostgresServer.url(), PostgresServer.USER, "", newSchema(), CONNECTIONS));
        }
    };

    private static final int CONNECTIONS = 4;
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    /** New tables; the keys are in the folder. */
    abstract Storage.Own storage(Path home);

    /** Tables on a server, for which the keys are made. */
    static Storage.Own onServer(Path home, DatabaseSettings settings) {
        try {
            KeyFile.create(keys(home));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Storage.Own(settings, Optional.empty());
    }

    /** A schema of the server's that nobody has used. */
    static SchemaName newSchema() {
        return new SchemaName("rest_" + SCHEMAS.incrementAndGet());
    }

    /** Where the keys are. */
    static Path keys(Path home) {
        return home.resolve("keys");
    }
}
