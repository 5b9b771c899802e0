package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;

/**
 * Whether the process lives, and whether it can do its work. All checks are asked at once, so that the answer takes no longer
 * than the slowest of them.
 */
final class HealthResource implements AutoCloseable {

    private final ExecutorService askers = Executors.newCachedThreadPool(HealthResource::asker);
    private final List<HealthCheck> checks;
    private volatile boolean stopping;

    HealthResource(List<HealthCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    record Answer(Health.State status, List<Check> checks) {}

    record Check(String name, Health.State status, String text) {}

    /** Alive as long as it answers. */
    void live(Context context) {
        context.json(new Answer(Health.State.UP, List.of()));
    }

    /** Ready unless something that the work needs is down; a warning is told, and work goes on. */
    void ready(Context context) {
        Answer answer = answer();
        context.status(answer.status() == Health.State.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .json(answer);
    }

    /** From now on the answer is that the service stops, so that no more work is sent. */
    void announceStop() {
        stopping = true;
    }

    /** Ends the threads that ask; for after the last request. */
    @Override
    public void close() {
        askers.shutdown();
    }

    private static Thread asker(Runnable asking) {
        Thread thread = new Thread(asking, "guanjia-ready");
        thread.setDaemon(true);
        return thread;
    }

    /** Shows each check as a gauge: 2 is up, 1 a warning, 0 down. */
    void showIn(MeterRegistry metrics) {
        for (HealthCheck check : checks) {
            Gauge.builder("guanjia.health", check, HealthResource::figure)
                    .description("2 is up, 1 a warning, 0 down")
                    .tag("check", check.name())
                    .register(metrics);
        }
    }

    private static double figure(HealthCheck check) {
        return switch (check.check().state()) {
            case UP -> 2;
            case WARNING -> 1;
            case DOWN -> 0;
        };
    }

    private Answer answer() {
        if (stopping) {
            return new Answer(
                    Health.State.DOWN, List.of(new Check("service", Health.State.DOWN, "The service is stopping.")));
        }
        List<CompletableFuture<Check>> asked = checks.stream()
                .map(check -> CompletableFuture.supplyAsync(() -> ask(check), askers))
                .toList();
        List<Check> answers = asked.stream().map(CompletableFuture::join).toList();
        Health.State worst = answers.stream()
                .map(Check::status)
                .min(Comparator.naturalOrder())
                .orElse(Health.State.UP);
        return new Answer(worst, answers);
    }

    private static Check ask(HealthCheck check) {
        Health health = check.check();
        return new Check(check.name(), health.state(), health.text());
    }
}
