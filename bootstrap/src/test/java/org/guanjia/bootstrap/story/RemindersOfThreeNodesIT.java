package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.Deadline;
import org.junit.jupiter.api.Test;

/**
 * Three nodes on one database, which are killed and held up anywhere in what they do, and a time that jumps: every reminder
 * comes once, and as many come as a model of one node that never fails says. {@code -Dguanjia.scale=full} has more wishes and
 * lasts longer.
 */
class RemindersOfThreeNodesIT extends Stories {

    private static final int WISHES = Scale.of(60, 12);
    private static final int STEPS = Scale.of(300, 30);
    private static final long SEED = 20261122;
    private static final Instant BEGIN = StoryClock.at("2026-09-21T09:00");

    private final Random random = new Random(SEED);
    private final Model model = new Model();

    @Test
    void each_reminder_comes_once_whatever_nodes_are_killed_or_held_up() throws Exception {
        Store.Ground ground = ground();
        try (ThreeNodes nodes = new ThreeNodes(ground)) {
            submit(nodes);
            Instant now = BEGIN;
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(step == STEPS / 2 ? Duration.ofDays(3) : Duration.ofMinutes(random.nextInt(600) + 1));
                nodes.tickInTrouble(now, random.nextInt(3), random.nextInt(60) + 2, random.nextInt(60) + 1);
                quietTick(nodes, now);
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
        }
    }

    @Test
    void nodes_that_tick_at_the_same_time_give_each_reminder_once() throws Exception {
        Store.Ground ground = ground();
        try (ThreeNodes nodes = new ThreeNodes(ground)) {
            submit(nodes);
            quietTick(nodes, BEGIN);
            Instant now = BEGIN;
            for (int step = 0; step < STEPS / 3; step++) {
                now = now.plus(Duration.ofHours(23));
                nodes.tickTogether(now);
                quietTick(nodes, now);
                model.tick(now);
            }

            assertThat(given(ground)).as("seed " + SEED).isEqualTo(model.given());
        }
    }

    @Test
    void a_time_that_jumps_on_one_node_makes_no_storm() throws Exception {
        Store.Ground ground = ground();
        try (ThreeNodes nodes = new ThreeNodes(ground)) {
            submit(nodes);
            Instant now = BEGIN.plus(Duration.ofHours(20));
            quietTick(nodes, now);
            long before = count(ground);
            for (Duration jump : List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofMinutes(1))) {
                nodes.tick(0, now.plus(jump));
                quietTick(nodes, now);
            }
            assertThat(before).isEqualTo(WISHES);
            assertThat(count(ground)).as("an hour to and fro").isEqualTo(WISHES);

            nodes.tick(0, now.plus(Duration.ofDays(30)));
            long ahead = count(ground);
            quietTick(nodes, now);
            assertThat(ahead).as("thirty days ahead: one of each clock").isEqualTo(3L * WISHES);
            assertThat(count(ground)).isEqualTo(ahead);
            assertThat(standing(ground)).as("what that said no longer stands").isZero();
        }
    }

    /** Nobody is troubled; two minutes later nothing is left to do. */
    private static void quietTick(ThreeNodes nodes, Instant now) {
        nodes.tickInTurn(now.plusSeconds(61));
    }

    private void submit(ThreeNodes nodes) {
        nodes.moveTo(BEGIN);
        Secrets secrets = new Secrets();
        List<VillageCode> villages = Officials.villages().toList();
        for (int number = 0; number < WISHES; number++) {
            VillageCode village = villages.get(number % villages.size());
            Request request = Request.ofGroup(secrets.roofless("无名氏" + number), "900", "失业后断了口粮" + number, village);
            String wish = nodes.guanjia(number)
                    .wishes()
                    .submit(Officials.clerk(village), request.command())
                    .id();
            var clocksOfWish = nodes.guanjia(0)
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
