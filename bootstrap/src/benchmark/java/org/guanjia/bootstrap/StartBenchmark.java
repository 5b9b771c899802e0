package org.guanjia.bootstrap;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.guanjia.bootstrap.serve.HomemadeIssuer;

/**
 * Starts {@code guanjia serve} on a fresh home in several ways, in turns, and prints how long each took from the start of the process
 * to the first 200 of {@code /health/ready}, what memory it held then, and what after it served whole lives of wishes over HTTP.
 * Arguments: how often each way is started, and how many lives it serves in the end.
 */
public final class StartBenchmark {

    private static final Map<String, List<String>> WAYS = ways();
    private static final int CLIENTS = 4;

    private StartBenchmark() {}

    private static Map<String, List<String>> ways() {
        String classes = "-XX:SharedArchiveFile=" + ClassArchive.of(RunnableJar.FILE);
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("as it is", List.of());
        ways.put("with an archive of its classes", List.of(classes));
        ways.put("with that, `-XX:+UseSerialGC -Xmx256m`", List.of(classes, "-XX:+UseSerialGC", "-Xmx256m"));
        ways.put(
                "with that and `-XX:TieredStopAtLevel=1`",
                List.of(classes, "-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        return ways;
    }

    /** Prints a table in Markdown. */
    public static void main(String[] arguments) throws Exception {
        int starts = Integer.parseInt(arguments[0]);
        int lives = Integer.parseInt(arguments[1]);
        Map<String, List<Long>> taken = new LinkedHashMap<>();
        Map<String, Long> held = new LinkedHashMap<>();
        for (int round = 0; round < starts; round++) {
            for (Map.Entry<String, List<String>> way : WAYS.entrySet()) {
                long begun = System.nanoTime();
                try (RunningService service = start(way.getValue(), List.of())) {
                    awaitReady(service);
                    taken.computeIfAbsent(way.getKey(), each -> new ArrayList<>())
                            .add((System.nanoTime() - begun) / 1_000_000);
                    held.put(way.getKey(), resident(service.process().pid()));
                }
            }
        }
        System.out.println("| way | start, least · median · most | resident then | after " + lives + " lives |\n"
                + "| --- | --- | --- | --- |");
        for (Map.Entry<String, List<String>> way : WAYS.entrySet()) {
            List<Long> sorted = taken.get(way.getKey()).stream().sorted().toList();
            System.out.printf(
                    "| %s | %d · %d · %d ms | %d MiB | %d MiB |%n",
                    way.getKey(),
                    sorted.get(0),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1),
                    held.get(way.getKey()),
                    afterLives(way.getValue(), lives));
        }
    }

    private static RunningService start(List<String> java, List<String> options) throws IOException {
        Path folder = Files.createTempDirectory("guanjia-benchmark-");
        return RunningService.start(folder, prepared(folder, java, options));
    }

    private static ProcessBuilder prepared(Path folder, List<String> java, List<String> options) {
        Stream<String> program =
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream<String> service = Stream.of(
                "-jar",
                RunnableJar.FILE.toString(),
                "serve",
                "--lang=en",
                "--http-port",
                "0",
                "--home",
                folder.resolve("home").toString());
        return new ProcessBuilder(Stream.of(program, java.stream(), service, options.stream())
                .flatMap(each -> each)
                .toList());
    }

    private static void awaitReady(RunningService service) throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(service.address().resolve("/health/ready"))
                .build();
        int answer;
        do {
            answer = HttpClient.newHttpClient()
                    .send(ready, BodyHandlers.discarding())
                    .statusCode();
        } while (answer != 200);
    }

    /** In MiB, as the kernel counts it. */
    private static long resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static long afterLives(List<String> java, int wishes) throws Exception {
        Path folder = Files.createTempDirectory("guanjia-benchmark-");
        try (HomemadeIssuer issuer = HomemadeIssuer.open();
                Fleet fleet = Fleet.of(
                        1,
                        folder,
                        () -> prepared(
                                folder,
                                java,
                                List.of("--http-rate", "1000000", "--identity-issuer", issuer.address())))) {
            new WholeLives(new StubbornClient(fleet, new Random(1)), issuer).prepare();
            AtomicInteger next = new AtomicInteger();
            ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
            Callable<Void> living = () -> {
                WholeLives lives = new WholeLives(new StubbornClient(fleet, new Random(2)), issuer);
                for (int number = next.incrementAndGet(); number <= wishes; number = next.incrementAndGet()) {
                    lives.live(number);
                }
                return null;
            };
            for (Future<Void> each : people.invokeAll(Collections.nCopies(CLIENTS, living))) {
                each.get();
            }
            people.shutdown();
            return resident(fleet.processes().get(0).pid());
        }
    }
}
