package org.guanjia.bootstrap.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** An instance on PostgreSQL that took one wish in, which a benchmark copies as often as it wants. */
final class StockedDatabase implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-09-28T04:00:00Z");
    private static final TownCode TOWN = new TownCode("441900006");
    private static final String VILLAGE = "441900006001";
    static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    static final Actor LEAD = new Actor("staff-0101", Role.TOWN_LEAD, new Jurisdiction.OfTown(TOWN));
    static final Actor CLERK =
            new Actor("staff-0206", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode(VILLAGE)));

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final Guanjia guanjia;

    private StockedDatabase(EmbeddedPostgres server, HikariDataSource pool, Guanjia guanjia) {
        this.server = server;
        this.pool = pool;
        this.guanjia = guanjia;
    }

    static StockedDatabase open() throws IOException {
        Path folder = Files.createTempDirectory("guanjia-benchmark-");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setUsername("postgres");
        HikariDataSource pool = new HikariDataSource(config);
        KeyFile.create(folder.resolve("keys"));
        Guanjia guanjia = Guanjia.builder()
                .dataSource(pool)
                .masterKeys(KeyFile.open(folder.resolve("keys")))
                .attachments(folder.resolve("evidence"))
                .clock(InstantSource.fixed(NOW))
                .ticksByHost()
                .start();
        guanjia.extensions().record(BUREAU, Requests.yearOfGrace());
        guanjia.wishes().submit(CLERK, Requests.medicine(VILLAGE));
        return new StockedDatabase(server, pool, guanjia);
    }

    Guanjia guanjia() {
        return guanjia;
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** From now on the server counts what it does. */
    void watch() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
    }

    /** Prints what the statements took that are like this one, those that were called most first. */
    void tell(String like) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select calls, min_exec_time, mean_exec_time, rows, query from pg_stat_statements
                        where query like '%s' and calls > 10 order by calls desc""".formatted(like))) {
            while (rows.next()) {
                System.out.printf(
                        "%n%d calls, in the database %.3f ms at least, %.3f ms on average, %.1f rows: %s",
                        rows.getLong(1),
                        rows.getDouble(2),
                        rows.getDouble(3),
                        (double) rows.getLong(4) / rows.getLong(1),
                        rows.getString(5).replaceAll("\\s+", " "));
            }
        }
    }

    @Override
    public void close() throws IOException {
        guanjia.close();
        pool.close();
        server.close();
    }
}
