package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guanjia.adapter.contract.Stores;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.Attachments;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.EditionViews;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.FeedBookmarks;
import org.guanjia.application.port.FrozenContents;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.application.port.Rehearsals;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishViews;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real database for the tests of one class, in a schema of its own. After each test no connection may still be lent
 * out.
 */
final class TestDatabase implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Server server;
    private final SchemaName schema = new SchemaName("test_" + SCHEMAS.incrementAndGet());
    private Database database;
    private TestHost host;
    private Stores stores;
    private boolean hosted;

    private TestDatabase(Server server) {
        this.server = server;
    }

    /** H2 in a file, each commit written through. */
    static TestDatabase h2() {
        return new TestDatabase(new H2File());
    }

    /** PostgreSQL, one server for all classes. */
    static TestDatabase postgresql() {
        return new TestDatabase(Postgres.SERVER);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (database == null) {
            hosted = context.getRequiredTestClass().isAnnotationPresent(Hosted.class);
            open();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(database.connectionsInUse()).as("connections still lent out").isZero();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getTestClass().filter(Class::isMemberClass).isEmpty()) {
            close();
        }
    }

    void open() {
        database = Database.open(settings(schema));
        host = new TestHost(database.dataSource());
        stores = stores(database.dataSource(), schema, host);
    }

    /** Every store over a data source. */
    static Stores stores(DataSource dataSource, SchemaName schema, HostTransaction hostTransaction) {
        Injector injector = Guice.createInjector(new StoresModule(dataSource, schema, hostTransaction));
        return new Stores(
                injector.getInstance(Transactions.class),
                injector.getInstance(Rehearsals.class),
                injector.getInstance(Journal.class),
                injector.getInstance(ExtensionViews.class),
                injector.getInstance(RecordedEditions.class),
                injector.getInstance(EditionViews.class),
                injector.getInstance(Outbox.class),
                injector.getInstance(Reminders.class),
                injector.getInstance(Digests.class),
                injector.getInstance(JournalAudit.class),
                injector.getInstance(StaffViews.class),
                injector.getInstance(PersonRecords.class),
                injector.getInstance(Attachments.class),
                injector.getInstance(WishViews.class),
                injector.getInstance(ApprovalViews.class),
                injector.getInstance(ExternalNumbers.class),
                injector.getInstance(Feed.class),
                injector.getInstance(FeedBookmarks.class),
                injector.getInstance(WishFigures.class),
                injector.getInstance(FundLedger.class),
                injector.getInstance(FundViews.class),
                injector.getInstance(PaymentOrders.class),
                injector.getInstance(FrozenContents.class));
    }

    void close() {
        database.close();
        database = null;
        server.close();
    }

    /** Stops using the database and opens it again, as a restart of the service does. */
    void reopen() {
        database.close();
        open();
    }

    /** For a class that is {@link Hosted}, stores whose every call happens in a transaction of the host. */
    Stores stores() {
        return hosted ? host.around(stores) : stores;
    }

    /** A host on this database whose open transactions the stores join. */
    TestHost host() {
        return host;
    }

    Database database() {
        return database;
    }

    SchemaName schema() {
        return schema;
    }

    DatabaseSettings settings(SchemaName other) {
        return new DatabaseSettings(server.url(), server.user(), server.password(), other, 10);
    }

    Jdbi jdbi() {
        return Jdbi.create(database.dataSource()).define("schema", schema.text());
    }

    /** The same, for filling the database: a statement may take as long as it takes, on however slow a machine. */
    Jdbi patientJdbi() {
        return Jdbi.create(server.url(), server.user(), server.password()).define("schema", schema.text());
    }

    private interface Server {
        String url();

        String user();

        String password();

        void close();
    }

    private static final class H2File implements Server {
        private final Path folder = newFolder();

        @Override
        public String url() {
            return Database.embedded(folder);
        }

        @Override
        public String user() {
            return "guanjia";
        }

        @Override
        public String password() {
            return "";
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Path newFolder() {
            try {
                return Files.createTempDirectory("guanjia-h2-");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final class Postgres implements Server {
        private static final Postgres SERVER = new Postgres();

        private final EmbeddedPostgres running = start();

        @Override
        public String url() {
            return running.getJdbcUrl("postgres", "postgres");
        }

        @Override
        public String user() {
            return "postgres";
        }

        @Override
        public String password() {
            return "";
        }

        @Override
        public void close() {
            // Serves the classes that follow; ends with the JVM.
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
