package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.BUREAU;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;

/**
 * Three nodes on one database send over one network on which everything goes wrong that can, and are killed and held up while
 * they do: every message ends as sent or is held for a person, none is lost, and none comes twice but where nobody could know,
 * which its record counts. {@code -Dguanjia.scale=full} sends 50,000.
 */
class MessagesOfThreeNodesIT extends Stories {

    private static final boolean FULL = "full".equals(System.getProperty("guanjia.scale", "ci"));
    private static final int MESSAGES = Integer.getInteger("guanjia.messages", FULL ? 50_000 : 300);
    private static final int MOST_ROUNDS = 60 + MESSAGES / 10;
    private static final long SEED = Long.getLong("guanjia.seed", 20_261_122L);
    private static final Instant BEGIN = StoryClock.at("2026-09-21T09:00");

    private final Random random = new Random(SEED);
    private final TroubledGateways network = new TroubledGateways(SEED);
    private final List<NodeClock> clocks = new ArrayList<>();
    private final List<Guanjia> nodes = new ArrayList<>();

    /** A message on record. */
    private record Sent(String id, DispatchStage stage, int doubts, Optional<DispatchFault> fault) {}

    @Test
    void no_message_is_lost_and_none_comes_twice_unless_nobody_could_know() throws Exception {
        Store.Ground ground = ground();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            start(ground);
            queue();
            Instant now = BEGIN;
            for (int round = 0; isUnderWay(ground); round++) {
                assertThat(round).as("rounds with -Dguanjia.seed=%d", SEED).isLessThan(MOST_ROUNDS);
                now = now.plus(Duration.ofMinutes(random.nextInt(round < MOST_ROUNDS / 2 ? 10 : 300) + 3L));
                round(ground, threads, now, round % 3 == 0);
            }

            List<Sent> all = messages(ground);
            assertThat(all).hasSize(MESSAGES);
            assertThat(network.unknown()).as("unknown outcomes").isGreaterThan(MESSAGES / 20);
            all.forEach(this::isAccountedFor);
        } finally {
            threads.shutdown();
            nodes.forEach(Guanjia::close);
        }
    }

    private void isAccountedFor(Sent message) {
        int arrived = network.arrived(message.id());
        int unknown = network.unknown(message.id());
        assertThat(message.stage())
                .as("%s with -Dguanjia.seed=%d", message, SEED)
                .isIn(DispatchStage.ACCEPTED, DispatchStage.HELD);
        assertThat(message.doubts()).as("doubts of %s", message).isLessThanOrEqualTo(unknown);
        if (message.stage() == DispatchStage.ACCEPTED) {
            assertThat(arrived).as("arrivals of %s", message).isBetween(1, 1 + message.doubts());
        } else {
            assertThat(message.fault().orElseThrow()).isIn(DispatchFault.NUMBER_REFUSED, DispatchFault.TRIED_TOO_OFTEN);
            assertThat(arrived).as("arrivals of %s", message).isLessThanOrEqualTo(message.doubts());
        }
    }

    /** All at once, or one after the other, of whom one may be held up while the others go on. */
    private void round(Store.Ground ground, ExecutorService threads, Instant now, boolean inTurn)
            throws ExecutionException, InterruptedException {
        clocks.forEach(clock -> clock.moveTo(now));
        network.mayHoldUp(inTurn);
        if (inTurn || !ground.isServer()) {
            nodes.forEach(Guanjia::tick);
        } else {
            List<Future<?>> running = new ArrayList<>();
            nodes.forEach(node -> running.add(threads.submit(node::tick)));
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    /** A node stands still for so long that the others take it for dead. */
    private void whileHeldUp(int node) {
        for (int other = 0; other < nodes.size(); other++) {
            if (other != node) {
                clocks.get(other).moveTo(clocks.get(node).instant().plus(Duration.ofMinutes(3)));
                nodes.get(other).tick();
            }
        }
        clocks.get(node).moveTo(clocks.get(node).instant().plus(Duration.ofMinutes(3)));
    }

    private void start(Store.Ground ground) {
        for (int node = 0; node < 3; node++) {
            NodeClock clock = new NodeClock(StoryClock.at("2026-01-05T09:00"));
            clocks.add(clock);
            nodes.add(ground.builder()
                    .clock(clock)
                    .smsGateway(network.ofNode(node, this::whileHeldUp))
                    .ticksByHost()
                    .start());
        }
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
    }

    /** Each wish that is acknowledged queues the message of its receipt. */
    private void queue() {
        clocks.forEach(clock -> clock.moveTo(BEGIN));
        List<VillageCode> villages = Officials.villages().toList();
        for (int number = 0; number < MESSAGES; number++) {
            Guanjia node = nodes.get(number % 3);
            VillageCode village = villages.get(number % villages.size());
            Request request = Request.ofGroup(person(number), "900", "失业后断了口粮", village);
            String wish = node.wishes()
                    .submit(Officials.clerk(village), request.command())
                    .id();
            node.wishes().acknowledge(Officials.clerk(village), new AcknowledgeWish.Command(wish, Optional.empty()));
        }
    }

    private static PersonInput person(int number) {
        return new PersonInput(
                Optional.of("无名氏" + number),
                Optional.empty(),
                "NONE",
                "LOST",
                Optional.of("138%08d".formatted(number)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("NONE_POSSESSED"),
                List.of(),
                Optional.empty());
    }

    private static boolean isUnderWay(Store.Ground ground) throws SQLException {
        return !ground.tables()
                .rows("select id from %s.outbox where next_at is not null limit 1")
                .isEmpty();
    }

    private static List<Sent> messages(Store.Ground ground) throws SQLException {
        return ground.tables().rows("select town, id, stage, doubts, fault from %s.outbox").stream()
                .map(row -> new Sent(
                        row.get(0) + "-" + row.get(1),
                        DispatchStage.valueOf(row.get(2)),
                        Integer.parseInt(row.get(3)),
                        Optional.of(row.get(4))
                                .filter(fault -> !fault.equals("null"))
                                .map(DispatchFault::valueOf)))
                .toList();
    }
}
