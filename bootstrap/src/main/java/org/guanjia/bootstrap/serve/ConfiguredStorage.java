package org.guanjia.bootstrap.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.bootstrap.config.Configuration.DatabaseAccess;
import org.guanjia.bootstrap.wiring.Storage;

/** The database that a configuration names. */
public final class ConfiguredStorage {

    private ConfiguredStorage() {}

    /**
     * The server at the configured address, else the embedded database of the home folder.
     *
     * @param keys the file of keys that is made with a new embedded database
     */
    public static Storage.Own of(DatabaseAccess access, Optional<Path> keys) {
        DatabaseSettings settings = new DatabaseSettings(
                access.url().orElseGet(() -> Database.embedded(access.home())),
                access.user(),
                access.password().reveal(),
                access.schema(),
                access.connections(),
                new DatabaseSettings.Patience(DatabaseSettings.Patience.USUAL.connection(), access.longestStatement()));
        Optional<Storage.Home> home =
                access.url().isPresent() ? Optional.empty() : Optional.of(new Storage.Home(access.home(), keys));
        return new Storage.Own(
                settings, home, access.migrates() ? Storage.SchemaCare.OURS : Storage.SchemaCare.OF_SOMEBODY_ELSE);
    }
}
