package org.guanjia.bootstrap.story;

import static org.guanjia.bootstrap.story.Officials.BUREAU;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.GuanjiaBuilder;

/** Three nodes on one database, each with a clock by which the test interferes; the lapsed rulebook is extended. */
final class ThreeNodes implements AutoCloseable {

    static final int COUNT = 3;

    private static final String BEFORE_ALL = "2026-01-05T09:00";

    private final boolean isServer;
    private final List<NodeClock> clocks = new ArrayList<>();
    private final List<Guanjia> nodes = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

    ThreeNodes(Store.Ground ground) {
        this(ground, node -> builder -> builder);
    }

    /** Nodes of which each is made as that says. */
    ThreeNodes(Store.Ground ground, Making making) {
        this.isServer = ground.isServer();
        for (int node = 0; node < COUNT; node++) {
            NodeClock clock = new NodeClock(StoryClock.at(BEFORE_ALL));
            clocks.add(clock);
            nodes.add(making.of(node)
                    .apply(ground.builder().clock(clock).ticksByHost())
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

    /** What is special about a node. */
    @FunctionalInterface
    interface Making {
        UnaryOperator<GuanjiaBuilder> of(int node);
    }

    NodeClock clock(int node) {
        return clocks.get(node);
    }

    /** The nodes in turn. */
    Guanjia guanjia(int number) {
        return nodes.get(number % COUNT);
    }

    void moveTo(Instant now) {
        clocks.forEach(clock -> clock.moveTo(now));
    }

    void tick(int node, Instant now) {
        clocks.get(node).moveTo(now);
        nodes.get(node).tick();
    }

    /** One after the other, at that time. */
    void tickInTurn(Instant now) {
        for (int node = 0; node < COUNT; node++) {
            tick(node, now);
        }
    }

    /** All at once, at that time. Embedded, one process has the database, and its instances go one after the other. */
    void tickTogether(Instant now) throws ExecutionException, InterruptedException {
        moveTo(now);
        if (isServer) {
            List<Future<?>> running = new ArrayList<>();
            nodes.forEach(node -> running.add(threads.submit(node::tick)));
            for (Future<?> one : running) {
                one.get();
            }
        } else {
            nodes.forEach(Guanjia::tick);
        }
    }

    /** One after the other, each at its own time. */
    void tickAsTheyAre() {
        nodes.forEach(Guanjia::tick);
    }

    /** One node stands still for so long while the others do their work, and goes on after it. */
    void goOnWithout(int node, Duration heldUp) {
        Instant later = clocks.get(node).instant().plus(heldUp);
        for (int other = 0; other < COUNT; other++) {
            if (other != node) {
                tick(other, later);
            }
        }
        clocks.get(node).moveTo(later);
    }

    /** One node is killed at one question after its tick began, another one held up at one while the third does its work. */
    void tickInTrouble(Instant now, int first, int killedAt, int heldUpAt) {
        moveTo(now);
        clocks.get(first).killAt(killedAt);
        nodes.get(first).tick();
        int slow = (first + 1) % COUNT;
        Guanjia other = nodes.get((first + 2) % COUNT);
        clocks.get(slow).pauseAt(heldUpAt, other::tick);
        nodes.get(slow).tick();
    }

    @Override
    public void close() {
        threads.shutdown();
        nodes.forEach(Guanjia::close);
    }
}
