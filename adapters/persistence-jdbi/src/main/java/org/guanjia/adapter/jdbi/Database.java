package org.guanjia.adapter.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.guanjia.application.health.TimelyCheck;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.application.usecase.Unavailable;

/**
 * A pooled database of our own, opened and closed with the service. A host that brings its own data source needs only
 * {@link #migrate} and {@link StoresModule}.
 */
public final class Database implements AutoCloseable {

    private static final String POOL_NAME = "guanjia";
    private static final String EMBEDDED = "guanjia";
    private static final String FILES = "org.guanjia.adapter.jdbi.h2.HeadedFiles";
    private static final String TIDY_FILE = "org.guanjia.adapter.jdbi.h2.TidyFile";
    private static final int CONNECTIONS_TO_MIGRATE = 2;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * The address of the embedded database in a folder. Every commit is written to the file before it is answered, so that a
     * kill of the process takes none, as H2's default delay was measured to do. H2 leaves it to the operating system when the
     * disk has it: a power failure may take the last ones. It writes no trace file, which would show statements.
     */
    public static String embedded(Path folder) {
        letH2KnowItsFiles();
        return "jdbc:h2:headed:" + folder.toAbsolutePath().resolve(EMBEDDED)
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    /** By name, since a host on PostgreSQL has no H2; where it is missing the driver is missed as well, and says so. */
    private static void letH2KnowItsFiles() {
        try {
            Class.forName(FILES, true, Database.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError withoutH2) {
            // The driver is missed next, and that is told.
        }
    }

    /** Whether an embedded database was made in that folder before. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(EMBEDDED + ".mv.db"));
    }

    /**
     * Opens the pool and brings the schema up to date, which may take longer than a statement otherwise. Whatever the address
     * says, inserts of a batch are not gathered into one.
     */
    public static Database open(DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource(servingConfig(settings));
        try {
            bringUpToDate(settings);
            return new Database(pool);
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    /**
     * Opens the pool on a schema that somebody else brings up to date. An embedded database is made where there is none.
     *
     * @return empty, and nothing is open, where the schema is not there, or older than this release
     */
    public static Optional<Database> openUpToDate(DatabaseSettings settings) {
        return keptIfUpToDate(new HikariDataSource(servingConfig(settings)), settings.schema());
    }

    private static Optional<Database> keptIfUpToDate(HikariDataSource pool, SchemaName schema) {
        boolean upToDate = false;
        try {
            upToDate = SchemaStanding.of(pool, schema).isUpToDate();
            return upToDate ? Optional.of(new Database(pool)) : Optional.empty();
        } finally {
            if (!upToDate) {
                pool.close();
            }
        }
    }

    /** How the schema stands; nothing is made, brought up to date or written. The embedded database has to be there. */
    public static SchemaStanding standing(DatabaseSettings settings) {
        try (HikariDataSource pool = new HikariDataSource(readingConfig(settings))) {
            return SchemaStanding.of(pool, settings.schema());
        }
    }

    private static HikariConfig readingConfig(DatabaseSettings settings) {
        Dialect dialect = Dialect.ofUrl(settings.url());
        HikariConfig config = config(settings, dialect.readingUrl(dialect.poolUrl(settings.url())));
        config.setReadOnly(true);
        return config;
    }

    private static void bringUpToDate(DatabaseSettings settings) {
        Dialect dialect = Dialect.ofUrl(settings.url());
        HikariConfig config = config(settings, dialect.poolUrl(settings.url()));
        config.setMaximumPoolSize(CONNECTIONS_TO_MIGRATE);
        config.setMinimumIdle(0);
        try (HikariDataSource unhurried = new HikariDataSource(config)) {
            migrate(unhurried, settings.schema());
        }
    }

    /**
     * Opens the pool on a database as it stands, for reading: nothing is made, brought up to date or written.
     *
     * @return empty where the schema is not there, or older than this release
     */
    public static Optional<Database> openForReading(DatabaseSettings settings) {
        return keptIfUpToDate(new HikariDataSource(readingConfig(settings)), settings.schema());
    }

    private static HikariConfig servingConfig(DatabaseSettings settings) {
        Dialect dialect = Dialect.ofUrl(settings.url());
        DatabaseSettings.Patience patience = settings.patience();
        HikariConfig config = config(settings, dialect.poolUrl(settings.url()));
        config.setConnectionInitSql(dialect.connectionSetting(patience.statement()));
        config.setConnectionTimeout(patience.connection().toMillis());
        config.setValidationTimeout(patience.connection().toMillis());
        dialect.driverProperties(patience.statement()).forEach(config::addDataSourceProperty);
        return config;
    }

    private static HikariConfig config(DatabaseSettings settings, String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(POOL_NAME);
        config.setJdbcUrl(url);
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionInitSql(Dialect.ofUrl(settings.url()).connectionSetting());
        config.setExceptionOverride(new DeadConnections());
        return config;
    }

    /**
     * Brings the schema up to date; it is made where it is missing, and nothing outside it is touched. Two servers may do
     * so at once.
     */
    public static void migrate(DataSource dataSource, SchemaName schema) {
        flyway(dataSource, schema).migrate();
    }

    static Flyway flyway(DataSource dataSource, SchemaName schema) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .defaultSchema(schema.text())
                .schemas(schema.text())
                .locations(Dialect.of(dataSource).migrationFolders().toArray(String[]::new))
                .placeholders(Map.of("schema", schema.text()))
                .load();
    }

    public DataSource dataSource() {
        return pool;
    }

    /**
     * What makes room in the file of an embedded database, which does not do so by itself where it writes each commit at once; a part of
     * it with each run, so run it every few seconds; a run throws {@link Unavailable} while the database is away, as the stores do. None
     * for PostgreSQL, which tidies up by itself.
     */
    public static Optional<Runnable> tidying(DataSource dataSource) {
        return switch (Dialect.of(dataSource)) {
            case H2 -> Optional.of(GuardedStore.of(Runnable.class, tidyFile(dataSource)));
            case POSTGRESQL -> Optional.empty();
        };
    }

    /** By name, as above. */
    private static Runnable tidyFile(DataSource dataSource) {
        try {
            return Class.forName(TIDY_FILE, true, Database.class.getClassLoader())
                    .asSubclass(Runnable.class)
                    .getConstructor(DataSource.class)
                    .newInstance(dataSource);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("H2 is there, and what tidies its file is not", missing);
        }
    }

    /**
     * Whether a connection can be had and the server behind it answers.
     *
     * @param executor has another thread for the question
     */
    public static HealthCheck health(DataSource dataSource, Executor executor) {
        return new TimelyCheck(new DatabaseHealth(dataSource), executor);
    }

    /** Connections that are lent out at this moment. */
    public int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Ends the pool; connections still lent out are closed under their users. */
    @Override
    public void close() {
        pool.close();
    }
}
