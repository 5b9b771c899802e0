package org.guanjia.bootstrap;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.guanjia.bootstrap.RunnableJar.Answer;
import org.guanjia.bootstrap.serve.HomemadeIssuer;

/** Wishes that clients bring to their end over HTTP, all at the same time, while something goes wrong again and again. */
final class TroubledLives {

    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Premises premises;
    private final Load load;

    /** How much is going on, or more until all has gone wrong, and how often something goes wrong meanwhile. */
    record Load(int services, int clients, int wishes, int troubles) {}

    /** What goes wrong; it is over when this returns. */
    interface Trouble {
        void strike(Fleet fleet) throws Exception;
    }

    TroubledLives(Path folder, Premises premises, Load load) {
        this.folder = folder;
        this.premises = premises;
        this.load = load;
    }

    /** All that was answered was done, once, and the record is whole. */
    void areDoneOnceIn(Trouble trouble) throws Exception {
        try (HomemadeIssuer issuer = HomemadeIssuer.open();
                Fleet fleet = Fleet.of(load.services(), folder, () -> service(issuer))) {
            WholeLives reader = new WholeLives(new StubbornClient(fleet, new Random(1)), issuer);
            reader.prepare();
            List<String> wishes = livedThrough(trouble, fleet, issuer);
            new DoneOnce(reader, premises).holds(wishes, fleet);
        }
        Answer answer = RunnableJar.run(folder, "", program("audit", "verify", "--lang=en"));
        assertThat(answer.out()).as(answer.err()).startsWith("The record is whole");
        assertThat(answer.code()).isZero();
    }

    private ProcessBuilder service(HomemadeIssuer issuer) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--lang=en", "--http-port", "0"));
        arguments.addAll(List.of("--http-rate", "1000000", "--identity-issuer", issuer.address()));
        arguments.addAll(premises.files());
        return program(arguments.toArray(String[]::new));
    }

    private ProcessBuilder program(String... arguments) {
        return RunnableJar.prepare(Stream.concat(Stream.of(arguments), premises.database().stream())
                .toArray(String[]::new));
    }

    /** Something goes wrong after every so many wishes that were begun. */
    private List<String> livedThrough(Trouble trouble, Fleet fleet, HomemadeIssuer issuer) throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean isOver = new AtomicBoolean();
        Semaphore begun = new Semaphore(0);
        List<Callable<List<String>>> clients = new ArrayList<>();
        for (int i = 0; i < load.clients(); i++) {
            WholeLives lives = new WholeLives(new StubbornClient(fleet, new Random(10 + i)), issuer);
            clients.add(() -> {
                List<String> wishes = new ArrayList<>();
                while (!isOver.get() || next.get() < load.wishes()) {
                    begun.release();
                    wishes.add(lives.live(next.incrementAndGet()));
                }
                return wishes;
            });
        }
        ExecutorService people = Executors.newFixedThreadPool(load.clients());
        List<Future<List<String>>> all = clients.stream().map(people::submit).toList();
        try {
            for (int struck = 0; struck < load.troubles(); struck++) {
                assertThat(begun.tryAcquire(load.wishes() / (load.troubles() + 1), PATIENCE_SECONDS, SECONDS))
                        .as("wishes go on")
                        .isTrue();
                trouble.strike(fleet);
            }
        } finally {
            isOver.set(true);
        }
        List<String> wishes = new ArrayList<>();
        for (Future<List<String>> each : all) {
            wishes.addAll(each.get());
        }
        people.shutdown();
        assertThat(wishes).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(load.wishes());
        return wishes;
    }
}
