package org.guanjia.bootstrap.rest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.application.access.Actor;

/** Somebody who asks all the while whether the service lives, and for their work. */
final class Probe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread thread;
    private volatile boolean ended;

    private Probe(List<HttpRequest> questions) {
        thread = new Thread(() -> {
            while (!ended) {
                questions.forEach(this::ask);
            }
        });
        thread.start();
    }

    static Probe of(RunningApi api, Actor actor) {
        return new Probe(List.of(
                HttpRequest.newBuilder(api.address().resolve("/health/live"))
                        .timeout(PATIENCE)
                        .build(),
                HttpRequest.newBuilder(api.address().resolve("/api/v1/worklist"))
                        .header("Authorization", "Bearer " + api.badgeOf(actor))
                        .timeout(PATIENCE)
                        .build()));
    }

    /** What was not answered as it should be. */
    List<String> failures() {
        return failures;
    }

    /** How often it was answered. */
    int answers() {
        return answers.get();
    }

    private void ask(HttpRequest question) {
        try {
            int status = client.send(question, BodyHandlers.discarding()).statusCode();
            answers.incrementAndGet();
            if (status != 200) {
                failures.add(question.uri() + ": " + status);
            }
        } catch (IOException lost) {
            failures.add(question.uri() + ": " + lost);
        } catch (InterruptedException interrupted) {
            ended = true;
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
