package org.guanjia.bootstrap.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.guanjia.application.access.Actor;
import org.guanjia.application.figure.query.ListFigureCases;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.region.query.ListTowns;
import org.guanjia.application.region.query.ListVillages;
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
 * How long figures take on PostgreSQL, through the use cases; printed are how fast the wishes were counted before, and how
 * much of a reading is the database's. The wishes are of two years in all villages of the city, and one in ten is open.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class FiguresBenchmark {

    /** Copies of the one wish there is, each of a time, village, field and channel of its own. */
    private static final String COPIES = """
            insert into guanjia.wish (town, id, version, head, number, stage, kind, mode, village, office, handler, person, field,
                channel, amount, submitted_at, open_due_at, awaits_calendar, calendars, ended_at, with_aid, state)
            select unit, '02' || lpad(n::text, 24, '0'), 1, head, 'W-' || n, case when open then stage else 'CLOSED' end, kind,
                mode, home, office, 'clerk', person, field, channel, amount, asked, case when open then due end, false, null,
                case when not open then asked end, not open,
                replace(replace(replace(replace(replace(replace(state,
                    '"due":"2026-09-29T04:00:00Z"',
                    case when open then '' else '"doneAt":"2026-09-28T04:00:00Z",' end || '"due":"2026-09-29T04:00:00Z"'),
                    '"field":"medical"', '"field":"field-' || n / 33 % 9 || '"'),
                    '"channel":"grid-workers"', '"channel":"channel-' || n / 33 % 20 || '"'),
                    '441900006001', home),
                    '2026-09-28T04:00:00Z', to_char(asked at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
                    '2026-09-29T04:00:00Z', to_char(due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            from guanjia.wish, (select n, left(homes[1 + n % cardinality(homes)], 9) as unit, n / 33 % 10 = 0 as open,
                homes[1 + n % cardinality(homes)] as home,
                timestamptz '2024-10-01T00:00:00Z' + n * (interval '727 days' / ?) as asked,
                timestamptz '2026-09-26T04:00:00Z' + n / 330 % 264 * interval '1 hour' as due
                from generate_series(1, ?) n, (select ?::varchar[] as homes) city) drawn""";

    private static final String JOURNAL = """
            insert into guanjia.journal (town, aggregate, version, event_type, event_version, payload, occurred_at, recorded_at,
                actor, hash)
            select town, id, 1, 'wish.submitted', 1, '', submitted_at, submitted_at, 'clerk', ''::bytea from guanjia.wish
            on conflict do nothing""";

    private static final String FEED = """
            insert into guanjia.feed (town, position, aggregate, version, entry_hash, hash)
            select town, row_number() over (partition by town order by id), id, 1, ''::bytea, ''::bytea from guanjia.wish""";

    private static final String HEADS = """
            insert into guanjia.feed_head (town, position, hash, recorded_up_to, sealed_at)
            select town, count(*), ''::bytea, max(submitted_at), max(submitted_at) from guanjia.wish group by town""";

    private static final String SIZES = """
            select relname, n_live_tup, pg_total_relation_size(relid) / 1024 from pg_stat_user_tables
            where relname like 'figure%' or relname = 'wish' order by relname""";

    /** How many wishes there are. */
    @Param("200000")
    public int wishes;

    private StockedDatabase database;
    private Optional<String> after = Optional.empty();

    @Setup
    public void prepare() throws IOException, SQLException {
        database = StockedDatabase.open();
        copy();
        database.watch();
        count();
    }

    private void copy() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                PreparedStatement copies = connection.prepareStatement(COPIES)) {
            statement.execute("set session_replication_role = replica");
            copies.setInt(1, wishes);
            copies.setInt(2, wishes - 1);
            copies.setArray(3, connection.createArrayOf("varchar", villages()));
            copies.executeUpdate();
            statement.execute(JOURNAL);
            statement.execute(FEED);
            statement.execute(HEADS);
            statement.execute("reset session_replication_role");
            statement.execute("vacuum analyze");
        }
    }

    /** All villages of the towns that take part. */
    private Object[] villages() {
        return database.guanjia().region().towns(StockedDatabase.BUREAU, new ListTowns.Query()).stream()
                .filter(ListTowns.Entry::takesRequests)
                .flatMap(town ->
                        database.guanjia().region().villages(StockedDatabase.BUREAU, new ListVillages.Query(town.code().text())).stream())
                .map(village -> village.code().text())
                .toArray();
    }

    private void count() throws SQLException {
        long begun = System.nanoTime();
        while (read(StockedDatabase.BUREAU, "2026-09", "CITY").asOf().isBefore(StockedDatabase.NOW)) {
            database.guanjia().tick();
        }
        System.out.printf("%n%d wishes counted in %.1f s%n", wishes, (System.nanoTime() - begun) / 1e9);
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            try (ResultSet rows = statement.executeQuery(SIZES)) {
                while (rows.next()) {
                    System.out.printf("%s: %d rows, %d kB%n", rows.getString(1), rows.getLong(2), rows.getLong(3));
                }
            }
        }
    }

    private ReadFigures.Answer read(Actor actor, String period, String by) {
        return database.guanjia().figures()
                .read(
                        actor,
                        new ReadFigures.Query(Optional.of(period), Optional.empty(), Optional.empty(), Optional.of(by)));
    }

    /** The city's 33 towns, one by one, this month. */
    @Benchmark
    public ReadFigures.Answer townsThisMonth() {
        return read(StockedDatabase.BUREAU, "2026-09", "TOWN");
    }

    /** The whole city in a year. */
    @Benchmark
    public ReadFigures.Answer cityInAYear() {
        return read(StockedDatabase.BUREAU, "2025", "CITY");
    }

    /** The villages of a town, one by one, this month. */
    @Benchmark
    public ReadFigures.Answer villagesThisMonth() {
        return read(StockedDatabase.LEAD, "2026-09", "VILLAGE");
    }

    /** A page of what is late in a town, page after page. */
    @Benchmark
    public Page<WishView> lateCases() {
        Page<WishView> page = database.guanjia().figures()
                .cases(
                        StockedDatabase.LEAD,
                        new ListFigureCases.Query(
                                "RECEIPT",
                                Optional.of("2022:OVERDUE"),
                                Optional.of("2024-10..2026-09"),
                                Optional.empty(),
                                Optional.empty(),
                                after,
                                50));
        after = page.next();
        return page;
    }

    @TearDown
    public void tellOfTheDatabase() throws SQLException, IOException {
        database.tell("select%guanjia.f%");
        database.close();
    }
}
