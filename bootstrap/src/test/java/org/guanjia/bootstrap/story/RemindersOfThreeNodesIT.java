package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.BUREAU;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.Deadline;
import org.junit.jupiter.api.Test;

/**
 * Three nodes on one database, which are killed and held up anywhere in what they do, and a time that jumps: every reminder
 * comes once, and as many come as a model of one node that never fails says. {@code -Dguanjia.scale=full} has more wishes and
 * lasts longer.
 */
class RemindersOfThreeNodesIT extends Stories {

    private static final boolean FULL = "full".equals(System.getProperty("guanjia.scale", "ci"));
    private static final int WISHES = FULL ? 60 : 12;
    private static final int STEPS = FULL ? 300 : 30;
    private static final long SEED = 20261122;
    private static final Instant BEGIN = StoryClock.at("2026-09-21T09:00");

    private final Random random = new Random(SEED);
    private final List<NodeClock> clocks = new ArrayList<>();
    private final List<Guanjia> nodes = new ArrayList<>();
    private final Model model = new Model();

    @Test
    void each_reminder_comes_once_whatever_nodes_are_killed_or_held_up() throws Exception {
        Store.Ground ground = ground();
        try {
            start(ground);
            submit();
            Instant now = BEGIN;
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(step == STEPS / 2 ? Duration.ofDays(3) : Duration.ofMinutes(random.nextInt(600) + 1));
                troubledTick(now);
                quietTick(now);
                model.tick(now);
            }

            assertThat(given(ground)).as("seed " + SEED).isEqualTo(model.given());
            assertThat(ground.tables()
                            .rows("select count(*) from %s.reminder where late")
                            .get(0)
                            .get(0))
                    .as("late ones")
                    .isEqualTo(Long.toString(model.late()));
            assertThat(standing(ground)).as("one of each clock stands").isEqualTo(model.standing());
        } finally {
            nodes.forEach(Guanjia::close);
        }
    }

    @Test
    void nodes_that_tick_at_the_same_time_give_each_reminder_once() throws Exception {
        Store.Ground ground = ground();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            start(ground);
            submit();
            quietTick(BEGIN);
            Instant now = BEGIN;
            for (int step = 0; step < STEPS / 3; step++) {
                now = now.plus(Duration.ofHours(23));
                tickTogether(threads, ground, now);
                quietTick(now);
                model.tick(now);
            }

            assertThat(given(ground)).as("seed " + SEED).isEqualTo(model.given());
        } finally {
            threads.shutdown();
            nodes.forEach(Guanjia::close);
        }
    }

    @Test
    void a_time_that_jumps_on_one_node_makes_no_storm() throws Exception {
        Store.Ground ground = ground();
        try {
            start(ground);
            submit();
            Instant now = BEGIN.plus(Duration.ofHours(20));
            quietTick(now);
            long before = count(ground);
            for (Duration jump : List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofMinutes(1))) {
                tick(0, now.plus(jump));
                quietTick(now);
            }
            assertThat(before).isEqualTo(WISHES);
            assertThat(count(ground)).as("an hour to and fro").isEqualTo(WISHES);

            tick(0, now.plus(Duration.ofDays(30)));
            long ahead = count(ground);
            quietTick(now);
            assertThat(ahead).as("thirty days ahead: one of each clock").isEqualTo(3L * WISHES);
            assertThat(count(ground)).isEqualTo(ahead);
            assertThat(standing(ground)).as("what that said no longer stands").isZero();
        } finally {
            nodes.forEach(Guanjia::close);
        }
    }

    /** Embedded, one process has the database, and three instances of it go one after the other. */
    private void tickTogether(ExecutorService threads, Store.Ground ground, Instant now)
            throws ExecutionException, InterruptedException {
        clocks.forEach(clock -> clock.moveTo(now));
        if (ground.isServer()) {
            List<Future<?>> running = new ArrayList<>();
            nodes.forEach(node -> running.add(threads.submit(node::tick)));
            for (Future<?> one : running) {
                one.get();
            }
        } else {
            nodes.forEach(Guanjia::tick);
        }
    }

    /** One node is killed somewhere after its tick began, another one held up somewhere while the third does its work. */
    private void troubledTick(Instant now) {
        int first = random.nextInt(3);
        clocks.forEach(clock -> clock.moveTo(now));
        clocks.get(first).killAt(random.nextInt(60) + 2);
        nodes.get(first).tick();
        int slow = (first + 1) % 3;
        Guanjia other = nodes.get((first + 2) % 3);
        clocks.get(slow).pauseAt(random.nextInt(60) + 1, other::tick);
        nodes.get(slow).tick();
    }

    /** Nobody is troubled; two minutes later nothing is left to do. */
    private void quietTick(Instant now) {
        for (int node = 0; node < nodes.size(); node++) {
            tick(node, now.plusSeconds(61));
        }
    }

    private void tick(int node, Instant now) {
        clocks.get(node).moveTo(now);
        nodes.get(node).tick();
    }

    private void start(Store.Ground ground) {
        for (int node = 0; node < 3; node++) {
            NodeClock clock = new NodeClock(BEGIN);
            clocks.add(clock);
            nodes.add(ground.builder().clock(clock).ticksByHost().start());
        }
    }

    private void submit() {
        clocks.get(0).moveTo(StoryClock.at("2026-01-05T09:00"));
        nodes.get(0)
                .extensions()
                .record(
                        BUREAU,
                        new RecordExtension.Command(
                                "2022",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                "会议纪要〔2026〕1号",
                                Set.of()));
        clocks.forEach(clock -> clock.moveTo(BEGIN));
        Secrets secrets = new Secrets();
        List<VillageCode> villages = Officials.villages().toList();
        for (int number = 0; number < WISHES; number++) {
            VillageCode village = villages.get(number % villages.size());
            Request request = Request.ofGroup(secrets.roofless("无名氏" + number), "900", "失业后断了口粮" + number, village);
            String wish = nodes.get(number % 3)
                    .wishes()
                    .submit(Officials.clerk(village), request.command())
                    .id();
            var clocksOfWish = nodes.get(0)
                    .wishes()
                    .read(Officials.AUDITOR, new ReadWish.Query(wish))
                    .wish()
                    .state()
                    .clocks();
            model.add("WHOLE_CASE", clocksOfWish.whole());
            clocksOfWish.open().forEach(open -> model.add(open.step().name(), open.deadline()));
        }
    }

    private static Map<String, Long> given(Store.Ground ground) throws SQLException {
        Map<String, Long> given = new TreeMap<>();
        ground.tables()
                .rows("select clock, kind, ordinal, count(*) from %s.reminder group by clock, kind, ordinal")
                .forEach(row -> given.put(row.get(0) + " " + row.get(1) + " " + row.get(2), Long.valueOf(row.get(3))));
        return given;
    }

    private static long count(Store.Ground ground) throws SQLException {
        return Long.parseLong(
                ground.tables().rows("select count(*) from %s.reminder").get(0).get(0));
    }

    private static long standing(Store.Ground ground) throws SQLException {
        return Long.parseLong(ground.tables()
                .rows("select count(*) from %s.reminder where settled_at is null")
                .get(0)
                .get(0));
    }

    /** What one node would have given that is never killed: of each clock the last one reached, where it is new. */
    private static final class Model {

        private final Map<String, Long> given = new TreeMap<>();
        private final List<Watched> watched = new ArrayList<>();
        private long late;

        private static final class Watched {
            private final String clock;
            private final Instant amber;
            private final Instant due;
            private Optional<String> last = Optional.empty();

            Watched(String clock, Deadline deadline) {
                this.clock = clock;
                this.due = deadline.due().orElseThrow();
                this.amber = deadline.start()
                        .plusSeconds(Duration.between(deadline.start(), due).toSeconds() * 4 / 5);
            }
        }

        void add(String clock, Deadline deadline) {
            watched.add(new Watched(clock, deadline));
        }

        void tick(Instant now) {
            for (Watched one : watched) {
                if (!now.isBefore(one.amber)) {
                    long days = Duration.between(one.due, now).toDays();
                    boolean isAmber = now.isBefore(one.due);
                    String reached = isAmber ? "AMBER 0" : days == 0 ? "RED 0" : "DAILY " + days;
                    Instant at = isAmber ? one.amber : one.due.plus(Duration.ofDays(days));
                    if (!one.last.equals(Optional.of(reached))) {
                        one.last = Optional.of(reached);
                        given.merge(one.clock + " " + reached, 1L, Long::sum);
                        late += now.isAfter(at.plus(Duration.ofMinutes(15))) ? 1 : 0;
                    }
                }
            }
        }

        Map<String, Long> given() {
            return given;
        }

        long standing() {
            return watched.stream().filter(one -> one.last.isPresent()).count();
        }

        long late() {
            return late;
        }
    }
}
