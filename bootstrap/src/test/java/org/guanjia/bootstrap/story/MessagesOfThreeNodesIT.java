package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.guanjia.adapter.contract.Scale;
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

    private static final int MESSAGES = Integer.getInteger("guanjia.messages", Scale.of(50_000, 300));
    private static final int MOST_ROUNDS = 60 + MESSAGES / 10;
    private static final long SEED = Long.getLong("guanjia.seed", 20_261_122L);
    private static final Instant BEGIN = StoryClock.at("2026-09-21T09:00");

    private final Random random = new Random(SEED);
    private final TroubledGateways network = new TroubledGateways(SEED);
    private Optional<ThreeNodes> all = Optional.empty();

    /** A message on record. */
    private record Sent(String id, DispatchStage stage, int doubts, Optional<DispatchFault> fault) {}

    @Test
    void no_message_is_lost_and_none_comes_twice_unless_nobody_could_know() throws Exception {
        Store.Ground ground = ground();
        try (ThreeNodes nodes = new ThreeNodes(
                ground, node -> builder -> builder.smsGateway(network.ofNode(node, this::whileHeldUp)))) {
            all = Optional.of(nodes);
            queue(nodes);
            Instant now = BEGIN;
            for (int round = 0; isUnderWay(ground); round++) {
                assertThat(round).as("rounds with -Dguanjia.seed=%d", SEED).isLessThan(MOST_ROUNDS);
                now = now.plus(Duration.ofMinutes(random.nextInt(round < MOST_ROUNDS / 2 ? 10 : 300) + 3L));
                round(nodes, now, round % 3 == 0);
            }

            List<Sent> sent = messages(ground);
            assertThat(sent).hasSize(MESSAGES);
            assertThat(network.unknown()).as("unknown outcomes").isGreaterThan(MESSAGES / 20);
            sent.forEach(this::isAccountedFor);
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
    private void round(ThreeNodes nodes, Instant now, boolean inTurn) throws ExecutionException, InterruptedException {
        network.mayHoldUp(inTurn);
        if (inTurn) {
            nodes.moveTo(now);
            nodes.tickAsTheyAre();
        } else {
            nodes.tickTogether(now);
        }
    }

    /** A node stands still for so long that the others take it for dead. */
    private void whileHeldUp(int node) {
        all.orElseThrow().goOnWithout(node, Duration.ofMinutes(3));
    }

    /** Each wish that is acknowledged queues the message of its receipt. */
    private static void queue(ThreeNodes nodes) {
        nodes.moveTo(BEGIN);
        List<VillageCode> villages = Officials.villages().toList();
        for (int number = 0; number < MESSAGES; number++) {
            Guanjia node = nodes.guanjia(number);
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
