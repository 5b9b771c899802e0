package org.guanjia.adapter.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The databases there are, and the little in which they differ. */
enum Dialect {
    H2("h2", Set.of("HYT00", "90131"), "set lock_timeout 3000"),
    POSTGRESQL("postgresql", Set.of("55P03"), "set lock_timeout = '3s'");

    private static final String MIGRATIONS = "classpath:org/guanjia/adapter/jdbi/migration/";

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final String folder;
    private final Set<String> lockTimeouts;
    private final String connectionSetting;

    Dialect(String folder, Set<String> lockTimeouts, String connectionSetting) {
        this.folder = folder;
        this.lockTimeouts = lockTimeouts;
        this.connectionSetting = connectionSetting;
    }

    /**
     * The dialect that a JDBC address speaks.
     *
     * @throws IllegalArgumentException if it is neither H2's nor PostgreSQL's
     */
    static Dialect ofUrl(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith("jdbc:" + dialect.folder + ":")) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("Database address starts neither with jdbc:h2: nor with jdbc:postgresql:");
    }

    /** Whether transactions may write at the same time. */
    Turns turns() {
        return this == H2 ? Turns.oneByOne() : Turns.together();
    }

    /** How rows are written soonest. */
    FlushPath flushPath() {
        return this == H2 ? new BatchFlush(this) : new OneTripFlush(this);
    }

    /**
     * The address as our own pool uses it. PostgreSQL's driver must not gather inserts into one: it then says no longer how
     * many rows each of them wrote, and row counts are the verdict. The last word in an address counts.
     */
    String poolUrl(String url) {
        return switch (this) {
            case H2 -> url;
            case POSTGRESQL -> url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=false";
        };
    }

    /** The address as it is opened for reading. H2 would otherwise make a database that is not there, and tidy up its file. */
    String readingUrl(String url) {
        return switch (this) {
            case H2 -> url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
            case POSTGRESQL -> url;
        };
    }

    /** The dialect of the database behind a data source. */
    static Dialect of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return ofUrl(connection.getMetaData().getURL());
        } catch (SQLException failure) {
            throw new IllegalStateException("Database cannot be reached", failure);
        }
    }

    List<String> migrationFolders() {
        return List.of(MIGRATIONS + "common", MIGRATIONS + folder);
    }

    /** How long a statement waits for somebody else's lock before it gives up. */
    String connectionSetting() {
        return connectionSetting;
    }

    /** The same, and how long a statement may take at all. */
    String connectionSetting(Duration longestStatement) {
        return connectionSetting
                + switch (this) {
                    case H2 -> "; set query_timeout ";
                    case POSTGRESQL -> "; set statement_timeout = ";
                }
                + longestStatement.toMillis();
    }

    /**
     * What the driver of a serving pool is told: a server that has fallen silent counts as lost, and a failure does not repeat
     * the values of a row. An address overrules it.
     */
    Map<String, String> driverProperties(Duration longestStatement) {
        return switch (this) {
            case H2 -> Map.of();
            case POSTGRESQL ->
                Map.of(
                        "tcpKeepAlive",
                        "true",
                        "socketTimeout",
                        Long.toString(longestStatement.plus(SILENCE).toSeconds()),
                        "logServerErrorDetail",
                        "false");
        };
    }

    /**
     * Told behind the name of a table: rows come in the order of that index, of which the first are wanted. H2 would rather go
     * through all that a list of towns admits, and sort it.
     */
    String by(String index) {
        return switch (this) {
            case H2 -> " use index (" + index + ")\n";
            case POSTGRESQL -> "\n";
        };
    }

    /** Whether a statement gave up waiting for a lock that somebody else holds. */
    boolean isLockTimeout(SQLException failure) {
        return lockTimeouts.contains(failure.getSQLState());
    }

    /** The same, whichever of the databases says so. */
    static boolean isAnyLockTimeout(SQLException failure) {
        return Stream.of(values()).anyMatch(dialect -> dialect.isLockTimeout(failure));
    }
}
