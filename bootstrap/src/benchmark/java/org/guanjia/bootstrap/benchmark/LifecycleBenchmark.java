package org.guanjia.bootstrap.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.bootstrap.wiring.Editions;
import org.guanjia.bootstrap.wiring.Environment;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.bootstrap.wiring.OpenKeys;
import org.guanjia.bootstrap.wiring.Parts;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.shared.VillageCode;

/**
 * Whole lives of wishes by hand-written JDBC, through the use cases and through REST, in turns on the same database, and prints
 * what each made and cost. The first turns of each, {@code warmup} many, are not counted. Arguments are {@code name=value}: {@code stores}, {@code threads}
 * (lists), {@code ways}, {@code rounds}, {@code seconds}, {@code dearest} (how many of the statements that took longest are shown).
 */
public final class LifecycleBenchmark {

    private static final Clock CLOCK = Clock.offset(
            Clock.system(ZoneOffset.UTC), Duration.between(Instant.now(), Instant.parse("2026-09-28T04:00:00Z")));
    private static final int VILLAGES = 50;

    private final Map<String, String> arguments = new LinkedHashMap<>(Map.of(
            "stores", "postgresql,h2",
            "threads", "1,4,16",
            "ways", "floor,use cases,REST",
            "warmup", "1",
            "rounds", "3",
            "seconds", "5",
            "dearest", "0"));
    private final AtomicInteger lived = new AtomicInteger();
    private final List<VillageCode> villages;

    private LifecycleBenchmark(String[] given) {
        for (String argument : given) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || arguments.put(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException("Not one of " + arguments.keySet() + ": " + argument);
            }
        }
        Region region = Editions.bundled().region();
        villages = region.towns().stream()
                .flatMap(town -> region.villagesOf(town.code()).stream().limit(2))
                .map(Village::code)
                .limit(VILLAGES)
                .toList();
    }

    /** Prints the tables in Markdown. */
    public static void main(String[] arguments) throws Exception {
        LifecycleBenchmark benchmark = new LifecycleBenchmark(arguments);
        for (String store : benchmark.list("stores")) {
            benchmark.measure(store);
        }
    }

    private List<String> list(String name) {
        return Arrays.asList(arguments.get(name).split(","));
    }

    private int number(String name) {
        return Integer.parseInt(arguments.get(name));
    }

    private void measure(String name) throws Exception {
        try (MeasuredStore store = MeasuredStore.of(name)) {
            Map<String, Lifecycle> ways = new LinkedHashMap<>();
            for (String way : list("ways")) {
                ways.put(way, open(way, store));
            }
            for (Lifecycle way : ways.values()) {
                for (VillageCode village : villages) {
                    way.fund(village);
                }
            }
            System.out.println("| store, threads, funds | way | lifecycles a second (least to most) | of the floor"
                    + " | round trips | statements | rows | log | disk | JVM | server | allocated |\n"
                    + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
            for (String threads : list("threads")) {
                compare(name, store, ways, Integer.parseInt(threads), VILLAGES);
                compare(name, store, ways, Integer.parseInt(threads), 1);
            }
            store.dearest(number("dearest")).forEach(System.out::println);
            for (Lifecycle way : ways.values()) {
                way.close();
            }
        }
    }

    private static Lifecycle open(String way, MeasuredStore store) throws IOException, SQLException {
        return switch (way) {
            case "floor" -> new FloorLifecycle(store.plain());
            case "use cases" -> new GuanjiaLifecycle(instance("use_cases", store), CLOCK);
            case "REST" -> new HttpLifecycle(instance("rest", store), CLOCK);
            default -> throw new IllegalArgumentException("No such way: " + way);
        };
    }

    private static Instance instance(String name, MeasuredStore store) throws IOException {
        Path folder = Files.createTempDirectory("guanjia-benchmark-");
        return Instance.open(new Parts(
                store.storage(name, folder),
                folder.resolve("evidence"),
                () -> OpenKeys.open(folder.resolve("keys")),
                Editions.bundled(),
                Gateways.none(),
                Environment.ofThisMachine().withClock(CLOCK).withoutTicking()));
    }

    /** What one way made and cost in its turns. */
    private static final class Score {

        private final List<Double> rates = new ArrayList<>();
        private Cost cost = Cost.NONE;
        private long lives;

        private double median() {
            List<Double> sorted = rates.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    private void compare(String name, MeasuredStore store, Map<String, Lifecycle> ways, int threads, int funds)
            throws Exception {
        Map<String, Score> scores = new LinkedHashMap<>();
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 1 - number("warmup"); round <= number("rounds"); round++) {
                for (Map.Entry<String, Lifecycle> way : ways.entrySet()) {
                    Score score = scores.computeIfAbsent(way.getKey(), each -> new Score());
                    Cost before = store.cost();
                    long begun = System.nanoTime();
                    long lives = turn(people, way.getValue(), threads, funds);
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    if (round > 0) {
                        score.cost = score.cost.plus(store.cost().minus(before));
                        score.lives += lives;
                        score.rates.add(lives / seconds);
                    }
                }
            }
        } finally {
            people.shutdownNow();
        }
        Optional<Double> floor = Optional.ofNullable(scores.get("floor")).map(Score::median);
        scores.forEach((way, score) -> System.out.printf(
                "| %s, %d, %d | %s | %.0f (%.0f to %.0f) | %s %s%n",
                name,
                threads,
                funds,
                way,
                score.median(),
                score.rates.stream().min(Double::compare).orElseThrow(),
                score.rates.stream().max(Double::compare).orElseThrow(),
                floor.map(least -> String.format("%.2f", score.median() / least)).orElse("-"),
                score.cost.each(score.lives)));
    }

    /** All live one wish after the other until the time is over; how many came to their end. */
    private long turn(ExecutorService people, Lifecycle way, int threads, int funds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(number("seconds")).toNanos();
        Callable<Long> living = () -> {
            long lives = 0;
            while (System.nanoTime() < end) {
                int number = lived.incrementAndGet();
                way.live(number, villages.get(number % funds));
                lives++;
            }
            return lives;
        };
        long lives = 0;
        for (Future<Long> each : people.invokeAll(Collections.nCopies(threads, living))) {
            lives += each.get();
        }
        return lives;
    }
}
