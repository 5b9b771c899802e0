package org.guanjia.bootstrap.wiring;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.SchemaStanding;

/** Opens a database of our own, or says in our words why that cannot be done. */
public final class OpenDatabase {

    private static final Set<String> H2_IN_USE = Set.of("90020");
    private static final Set<String> H2_MISSING = Set.of("90146");
    private static final Set<String> LOGIN_REFUSED = Set.of("28000", "28P01");

    private final Storage.Own storage;

    private OpenDatabase(Storage.Own storage) {
        this.storage = storage;
    }

    /** Makes the home folder, and the keys with a new embedded database. */
    static Database open(Storage.Own storage) {
        if (storage.care() == Storage.SchemaCare.OF_SOMEBODY_ELSE && !isThere(storage)) {
            throw outdated(storage);
        }
        storage.home().ifPresent(OpenDatabase::prepare);
        return switch (storage.care()) {
            case OURS -> new OpenDatabase(storage).explaining(() -> Database.open(storage.settings()));
            case OF_SOMEBODY_ELSE ->
                new OpenDatabase(storage)
                        .explaining(() -> Database.openUpToDate(storage.settings()))
                        .orElseThrow(() -> outdated(storage));
        };
    }

    private static boolean isThere(Storage.Own storage) {
        return storage.home().map(Storage.Home::folder).map(Database::isIn).orElse(true);
    }

    private static CannotStart outdated(Storage.Own storage) {
        return new CannotStart(
                CannotStart.Reason.SCHEMA_OUTDATED, storage.place(), new IllegalStateException("pending"));
    }

    /**
     * How the schema stands; nothing is made or written.
     *
     * @throws CannotStart if the database is not to be had
     */
    public static SchemaStanding standing(Storage.Own storage) {
        return new OpenDatabase(storage).explaining(() -> Database.standing(storage.settings()));
    }

    /**
     * Brings the schema up to date, and makes what is missing of an embedded database.
     *
     * @throws CannotStart if the database is not to be had
     */
    public static void bringUpToDate(Storage.Own storage) {
        storage.home().ifPresent(OpenDatabase::prepare);
        new OpenDatabase(storage)
                .explaining(() -> Database.open(storage.settings()))
                .close();
    }

    /**
     * Opens it as it stands; nothing is made or written.
     *
     * @throws CannotStart if the database is not to be had, or not set up by this release
     */
    public static Database openForReading(Storage.Own storage) {
        return new OpenDatabase(storage)
                .explaining(() -> Database.openForReading(storage.settings()))
                .orElseThrow(() -> new CannotStart(
                        CannotStart.Reason.DATABASE_NOT_SET_UP,
                        storage.place(),
                        new IllegalStateException("outdated")));
    }

    private static void prepare(Storage.Home home) {
        OwnFolder.make(home.folder(), CannotStart.Reason.HOME_UNUSABLE);
        if (!Database.isIn(home.folder())) {
            home.keys().ifPresent(OpenKeys::forNewDatabase);
        }
    }

    private <T> T explaining(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (RuntimeException failure) {
            throw sqlCause(failure)
                    .<RuntimeException>map(cause -> explained(cause, failure))
                    .orElse(failure);
        }
    }

    private CannotStart explained(SQLException cause, RuntimeException failure) {
        String state = String.valueOf(cause.getSQLState());
        if (H2_IN_USE.contains(state)) {
            return new CannotStart(CannotStart.Reason.DATABASE_IN_USE, storage.place(), failure);
        }
        if (H2_MISSING.contains(state)) {
            return new CannotStart(CannotStart.Reason.DATABASE_NOT_SET_UP, storage.place(), failure);
        }
        CannotStart.Reason reason = LOGIN_REFUSED.contains(state)
                ? CannotStart.Reason.DATABASE_LOGIN_REFUSED
                : CannotStart.Reason.DATABASE_UNREACHABLE;
        return new CannotStart(reason, storage.place() + ": " + cause.getMessage(), failure);
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        return Stream.<Throwable>iterate(failure, link -> link != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
    }
}
