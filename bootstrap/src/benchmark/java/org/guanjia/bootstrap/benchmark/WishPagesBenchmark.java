package org.guanjia.bootstrap.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.wish.query.ListWishes;
import org.guanjia.application.wish.query.ReadWorklist;
import org.guanjia.application.wish.query.WishCriteria;
import org.guanjia.application.wish.query.WishSheet;
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
    }

    private void copy() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                PreparedStatement copies = connection.prepareStatement(COPIES)) {
            statement.execute("set session_replication_role = replica");
            copies.setInt(1, wishes - 1);
            copies.executeUpdate();
            statement.execute("reset session_replication_role");
            statement.execute("vacuum analyze guanjia.wish");
        }
    }

    /** What the town has to do, the soonest due first. */
    @Benchmark
    public Page<WishSheet> worklistOfATown() {
        return worklist(StockedDatabase.LEAD);
    }

    /** What a village has to do. */
    @Benchmark
    public Page<WishSheet> worklistOfAVillage() {
        return worklist(StockedDatabase.CLERK);
    }

    /** All wishes of the town, the oldest first. */
    @Benchmark
    public Page<WishView> listOfATown() {
        Page<WishView> page =
                database.guanjia().wishes().list(StockedDatabase.LEAD, new ListWishes.Query(WishCriteria.NONE, after, PAGE));
        after = page.next();
        return page;
    }

    private Page<WishSheet> worklist(Actor actor) {
        Page<WishSheet> page =
                database.guanjia().wishes().worklist(actor, new ReadWorklist.Query(WishCriteria.NONE, after, PAGE));
        after = page.next();
        return page;
    }

    @TearDown
    public void tellOfTheDatabase() throws SQLException, IOException {
        database.tell("select%guanjia.wish%");
        database.close();
    }
}
