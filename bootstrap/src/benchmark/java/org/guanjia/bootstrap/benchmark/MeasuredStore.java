package org.guanjia.bootstrap.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.bootstrap.wiring.Storage;

/** A database that writes every commit through, with places for several ways of work, and what it costs. */
interface MeasuredStore extends AutoCloseable {

    int CONNECTIONS = 18;

    /** For tables written by hand. */
    DataSource plain() throws IOException;

    /** A place of its own for an instance, with a folder for its files. */
    Storage storage(String name, Path folder) throws IOException;

    /** All that was used so far, by whomever. */
    Cost cost() throws SQLException, IOException;

    /** The statements that took longest, in Markdown; none where the database does not tell. */
    List<String> dearest(int most) throws SQLException;

    static MeasuredStore of(String name) throws IOException, SQLException {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> new PostgreSql();
            case "h2" -> new H2();
            default -> throw new IllegalArgumentException("Neither postgresql nor h2: " + name);
        };
    }

    private static Cost ofThisProcess(Cost ofTheServer) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
        long processor = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return ofTheServer.plus(new Cost(processor, allocated, RoundTripSockets.trips(), 0, 0, 0, 0, 0));
    }

    /** In files of this process: what is not told is zero. */
    final class H2 implements MeasuredStore {

        private final List<HikariDataSource> pools = new ArrayList<>();
        private final List<Path> folders = new ArrayList<>();

        @Override
        public DataSource plain() throws IOException {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(Database.embedded(folder("floor")));
            config.setMaximumPoolSize(CONNECTIONS);
            HikariDataSource pool = new HikariDataSource(config);
            pools.add(pool);
            return pool;
        }

        @Override
        public Storage storage(String name, Path folder) throws IOException {
            return new Storage.Own(
                    new DatabaseSettings(
                            Database.embedded(folder(name)), "guanjia", "", SchemaName.DEFAULT, CONNECTIONS),
                    Optional.of(new Storage.Home(folder, Optional.of(folder.resolve("keys")))));
        }

        private Path folder(String name) throws IOException {
            Path folder = Files.createTempDirectory("guanjia-benchmark-" + name);
            folders.add(folder);
            return folder;
        }

        @Override
        public Cost cost() throws IOException {
            long disk = 0;
            for (Path folder : folders) {
                try (Stream<Path> files = Files.list(folder)) {
                    disk += files.mapToLong(file -> file.toFile().length()).sum();
                }
            }
            return ofThisProcess(new Cost(0, 0, 0, 0, 0, 0, disk, 0));
        }

        @Override
        public List<String> dearest(int most) {
            return List.of();
        }

        @Override
        public void close() {
            pools.forEach(HikariDataSource::close);
        }
    }

    /** A server of our own on this machine. */
    final class PostgreSql implements MeasuredStore {

        private static final String STATEMENTS = "select coalesce(sum(calls), 0) from pg_stat_statements";
        private static final String ROWS = "select sum(n_tup_ins + n_tup_upd) from pg_stat_user_tables";
        private static final String LOG = "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')";
        private static final String DISK = "select pg_database_size(current_database())";
        private static final String DEAREST = """
                select format('| %s | %s ms | %s ms | %s |', calls, round(total_plan_time), round(total_exec_time),
                    left(regexp_replace(translate(query, '|', ' '), '\\s+', ' ', 'g'), 160))
                from pg_stat_statements where query not like '%pg_stat%' order by total_plan_time + total_exec_time desc limit\s""";
        private static final long TICKS_A_SECOND = 100;

        private final EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_planning", "on")
                .start();
        private final HikariDataSource pool;
        private final long process;

        PostgreSql() throws IOException, SQLException {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url());
            config.setUsername("postgres");
            config.setMaximumPoolSize(CONNECTIONS + 1);
            pool = new HikariDataSource(config);
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create extension pg_stat_statements");
                if (number(statement, "select case when setting = 'on' then 1 else 0 end from pg_settings where name = 'fsync'")
                        != 1) {
                    throw new IllegalStateException("The server does not force commits to the disk");
                }
                process = ProcessHandle.of(number(statement, "select pg_backend_pid()"))
                        .flatMap(ProcessHandle::parent)
                        .orElseThrow()
                        .pid();
            }
        }

        private String url() {
            return server.getJdbcUrl("postgres", "postgres") + "&socketFactory=" + RoundTripSockets.class.getName();
        }

        @Override
        public DataSource plain() {
            return pool;
        }

        @Override
        public Storage storage(String name, Path folder) throws IOException {
            KeyFile.create(folder.resolve("keys"));
            return new Storage.Own(
                    new DatabaseSettings(url(), "postgres", "", new SchemaName(name), CONNECTIONS), Optional.empty());
        }

        @Override
        public Cost cost() throws SQLException, IOException {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                return ofThisProcess(new Cost(
                        0,
                        0,
                        0,
                        number(statement, STATEMENTS),
                        number(statement, ROWS),
                        number(statement, LOG),
                        number(statement, DISK),
                        processor()));
            }
        }

        /** Of the server and all that it started, those that have ended included. */
        private long processor() throws IOException {
            long ticks = 0;
            try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
                for (Path each : (Iterable<Path>) processes::iterator) {
                    ticks += ticks(each);
                }
            }
            return Duration.ofSeconds(1).toNanos() / TICKS_A_SECOND * ticks;
        }

        private long ticks(Path running) {
            try {
                String line = Files.readString(running.resolve("stat"));
                String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
                long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                boolean isServer = running.getFileName().toString().equals(Long.toString(process));
                boolean isStarted = fields[1].equals(Long.toString(process));
                return isServer
                        ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14])
                        : isStarted ? own : 0;
            } catch (IOException | RuntimeException gone) {
                return 0;
            }
        }

        @Override
        public List<String> dearest(int most) throws SQLException {
            List<String> statements = new ArrayList<>();
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(DEAREST + most)) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
            return statements;
        }

        private static long number(Statement statement, String sql) throws SQLException {
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }

        @Override
        public void close() throws IOException {
            pool.close();
            server.close();
        }
    }
}
