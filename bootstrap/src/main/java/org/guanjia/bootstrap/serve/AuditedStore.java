package org.guanjia.bootstrap.serve;

import com.google.inject.Guice;
import java.util.Optional;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.StoresModule;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.bootstrap.config.Configuration.DatabaseAccess;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.OpenDatabase;
import org.guanjia.bootstrap.wiring.Opened;

/**
 * The configured database for those who audit it, while the service runs or not. Nothing is made, migrated or written. The
 * embedded database belongs to one process at a time: while another has it, a copy of its file is examined, which is
 * deleted in the end.
 */
public final class AuditedStore implements AutoCloseable {

    private static final int MORE_TRIES = 4;

    private final Opened opened = new Opened();
    private final JournalAudit audit;

    private AuditedStore(DatabaseAccess access) {
        Database database = database(access);
        opened.add(database::close);
        audit = Guice.createInjector(new StoresModule(database.dataSource(), access.schema()))
                .getInstance(JournalAudit.class);
    }

    /**
     * Opens it.
     *
     * @throws CannotStart if the database is not to be had, or not set up by this release
     */
    public static AuditedStore open(DatabaseAccess access) {
        return new AuditedStore(access);
    }

    private Database database(DatabaseAccess access) {
        try {
            return OpenDatabase.openForReading(ConfiguredStorage.of(access, Optional.empty()));
        } catch (CannotStart obstacle) {
            if (obstacle.reason() != CannotStart.Reason.DATABASE_IN_USE) {
                throw obstacle;
            }
            return copyOf(access, MORE_TRIES);
        }
    }

    /** A copy that H2 was tidying up while it was made cannot be opened; the next one can. */
    private Database copyOf(DatabaseAccess access, int triesLeft) {
        EmbeddedCopy copy = EmbeddedCopy.of(access.home());
        try {
            Database database =
                    OpenDatabase.openForReading(ConfiguredStorage.of(access.at(copy.folder()), Optional.empty()));
            opened.add(copy::close);
            return database;
        } catch (CannotStart torn) {
            copy.close();
            if (triesLeft == 0 || torn.reason() != CannotStart.Reason.DATABASE_UNREACHABLE) {
                throw torn;
            }
            return copyOf(access, triesLeft - 1);
        }
    }

    public JournalAudit audit() {
        return audit;
    }

    @Override
    public void close() {
        opened.close();
    }
}
