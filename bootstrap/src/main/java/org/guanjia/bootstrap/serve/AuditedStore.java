package org.guanjia.bootstrap.serve;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guanjia.adapter.jdbi.CaseFile;
import org.guanjia.adapter.jdbi.CaseFiles;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.StoresModule;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.bootstrap.config.Configuration.DatabaseAccess;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.OpenDatabase;
import org.guanjia.bootstrap.wiring.Opened;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/**
 * The configured database for those who audit it, while the service runs or not. Nothing is made, migrated or written. The
 * embedded database belongs to one process at a time: while another has it, a copy of its file is examined, which is
 * deleted in the end.
 */
public final class AuditedStore implements AutoCloseable {

    private static final int MORE_TRIES = 4;
    private static final Pattern FIRST_DIGIT = Pattern.compile("^[0-9]");

    private final Opened opened = new Opened();
    private final JournalAudit audit;
    private final WishViews wishes;
    private final CaseFiles files;

    private AuditedStore(DatabaseAccess access) {
        Database database = database(access);
        opened.add(database::close);
        Injector stores = Guice.createInjector(new StoresModule(database.dataSource(), access.schema()));
        audit = stores.getInstance(JournalAudit.class);
        wishes = stores.getInstance(WishViews.class);
        files = new CaseFiles(database.dataSource(), access.schema());
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

    /**
     * The file of one wish.
     *
     * @param wish its id, which begins with a digit, or its case number
     * @return nothing where there is none of that name
     * @throws Refusal.InvalidInput if it is neither
     */
    public Optional<CaseFile> file(String wish) {
        Optional<WishId> id = FIRST_DIGIT.matcher(wish).find()
                ? Optional.of(WishId.parse(wish))
                : wishes.find(CaseNumber.parse(wish)).map(WishView::id);
        return id.flatMap(files::of);
    }

    @Override
    public void close() {
        opened.close();
    }
}
