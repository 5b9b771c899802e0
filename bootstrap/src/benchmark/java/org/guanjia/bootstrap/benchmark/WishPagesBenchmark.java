package org.guanjia.bootstrap.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.wish.query.ListWishes;
import org.guanjia.application.wish.query.ReadWorklist;
import org.guanjia.application.wish.query.WishCriteria;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a page of fifty takes on PostgreSQL, page after page through the use cases; printed at the end is how much of it is
 * the database's. The wishes are of 33 towns, and one in ten is open.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class WishPagesBenchmark {

    private static final int PAGE = 50;
    private static final TownCode TOWN = new TownCode("441900006");
    private static final String VILLAGE = "441900006001";
    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final Actor LEAD = new Actor("staff-0101", Role.TOWN_LEAD, new Jurisdiction.OfTown(TOWN));
    private static final Actor CLERK =
            new Actor("staff-0206", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode(VILLAGE)));

    /** Copies of the one wish there is, each due at a time of its own within eleven days. */
    private static final String COPIES = """
            insert into guanjia.wish (town, id, version, head, number, stage, kind, mode, village, office, handler, person, field,
                channel, amount, submitted_at, open_due_at, awaits_calendar, calendars, ended_at, with_aid, state)
            select unit, '02' || lpad(n::text, 24, '0'), 1, head, 'W-' || n, case when open then stage else 'CLOSED' end, kind,
                mode, unit || lpad((1 + n / 33 % 18)::text, 3, '0'), office, 'clerk-' || n / 33 % 60, person, field, channel,
                amount, submitted_at, case when open then due end, false, case when open then calendars end,
                case when not open then submitted_at end, not open,
                replace(state, '2026-09-29T04:00:00Z', to_char(due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            from guanjia.wish, (select n, (441900001 + n % 33)::text as unit, n / 33 % 10 = 0 as open,
                timestamptz '2026-09-28T05:00:00Z' + n / 330 % 264 * interval '1 hour' as due
                from generate_series(1, ?) n) drawn""";

    private static final String IN_THE_DATABASE = """
            select calls, min_exec_time, mean_exec_time, rows, query from pg_stat_statements
            where query like 'select%guanjia.wish%' and calls > 10 order by calls desc""";

    /** How many wishes there are. */
    @Param("200000")
    public int wishes;

    private EmbeddedPostgres server;
    private HikariDataSource pool;
    private Guanjia guanjia;
    private Optional<String> after = Optional.empty();

    @Setup
    public void prepare() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("guanjia-benchmark-");
        server = EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setUsername("postgres");
        pool = new HikariDataSource(config);
        KeyFile.create(folder.resolve("keys"));
        guanjia = Guanjia.builder()
                .dataSource(pool)
                .masterKeys(KeyFile.open(folder.resolve("keys")))
                .attachments(folder.resolve("evidence"))
                .clock(InstantSource.fixed(Instant.parse("2026-09-28T04:00:00Z")))
                .start();
        guanjia.extensions().record(BUREAU, Requests.yearOfGrace());
        guanjia.wishes().submit(CLERK, Requests.medicine(VILLAGE));
        copy();
    }

    private void copy() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement copies = connection.prepareStatement(COPIES)) {
            statement.execute("set session_replication_role = replica");
            copies.setInt(1, wishes - 1);
            copies.executeUpdate();
            statement.execute("reset session_replication_role");
            statement.execute("vacuum analyze guanjia.wish");
            statement.execute("create extension pg_stat_statements");
        }
    }

    /** What the town has to do, the soonest due first. */
    @Benchmark
    public Page<WishSheet> worklistOfATown() {
        return worklist(LEAD);
    }

    /** What a village has to do. */
    @Benchmark
    public Page<WishSheet> worklistOfAVillage() {
        return worklist(CLERK);
    }

    /** All wishes of the town, the oldest first. */
    @Benchmark
    public Page<WishView> listOfATown() {
        Page<WishView> page =
                guanjia.wishes().list(LEAD, new ListWishes.Query(WishCriteria.NONE, after, PAGE));
        after = page.next();
        return page;
    }

    private Page<WishSheet> worklist(Actor actor) {
        Page<WishSheet> page =
                guanjia.wishes().worklist(actor, new ReadWorklist.Query(WishCriteria.NONE, after, PAGE));
        after = page.next();
        return page;
    }

    @TearDown
    public void tellOfTheDatabase() throws SQLException, IOException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IN_THE_DATABASE)) {
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
        guanjia.close();
        pool.close();
        server.close();
    }
}
