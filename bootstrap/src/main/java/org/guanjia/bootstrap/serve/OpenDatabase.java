package org.guanjia.bootstrap.serve;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.bootstrap.config.Configuration.DatabaseAccess;

/** Opens the configured database, or says in our words why that cannot be done. */
final class OpenDatabase {

    private static final Set<String> H2_IN_USE = Set.of("90020");
    private static final Set<String> H2_MISSING = Set.of("90146");
    private static final Set<String> LOGIN_REFUSED = Set.of("28000", "28P01");

    private final DatabaseAccess access;
    private final String url;

    private OpenDatabase(DatabaseAccess access) {
        this.access = access;
        this.url = access.url().orElseGet(() -> Database.embedded(access.home()));
    }

    /** Makes the home folder, and the keys with a new embedded database. */
    static Database open(DatabaseAccess access, Path keys) {
        return new OpenDatabase(access).open(keys);
    }

    /** Opens it as it stands; nothing is made or written. */
    static Database openForReading(DatabaseAccess access) {
        OpenDatabase opening = new OpenDatabase(access);
        return opening.explaining(() -> Database.openForReading(opening.settings()))
                .orElseThrow(() -> new CannotStart(
                        CannotStart.Reason.DATABASE_NOT_SET_UP,
                        opening.place(),
                        new IllegalStateException("outdated")));
    }

    private Database open(Path keys) {
        if (access.url().isEmpty()) {
            makeHome(access.home());
            if (!Database.isIn(access.home())) {
                OpenKeys.forNewDatabase(keys);
            }
        }
        return explaining(() -> Database.open(settings()));
    }

    private DatabaseSettings settings() {
        return new DatabaseSettings(
                url, access.user(), access.password().reveal(), access.schema(), access.connections());
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

    /** Only the owner may look into a folder that we make: it will hold personal data. */
    private static void makeHome(Path home) {
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home, ownerOnly);
            }
            if (!Files.isWritable(home)) {
                throw new IOException("not writable");
            }
        } catch (IOException failure) {
            throw new CannotStart(CannotStart.Reason.HOME_UNUSABLE, home.toString(), failure);
        }
    }

    private CannotStart explained(SQLException cause, RuntimeException failure) {
        String state = String.valueOf(cause.getSQLState());
        if (H2_IN_USE.contains(state)) {
            return new CannotStart(CannotStart.Reason.DATABASE_IN_USE, place(), failure);
        }
        if (H2_MISSING.contains(state)) {
            return new CannotStart(CannotStart.Reason.DATABASE_NOT_SET_UP, place(), failure);
        }
        CannotStart.Reason reason = LOGIN_REFUSED.contains(state)
                ? CannotStart.Reason.DATABASE_LOGIN_REFUSED
                : CannotStart.Reason.DATABASE_UNREACHABLE;
        return new CannotStart(reason, place() + ": " + cause.getMessage(), failure);
    }

    private String place() {
        return access.url().orElseGet(() -> access.home().toString());
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        return Stream.<Throwable>iterate(failure, link -> link != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
    }
}
