package org.guanjia.application.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;

/**
 * Makes a check answer in time and never throw, whatever it asks does. The question runs on a thread of its own that ends
 * with it; whoever asks while an earlier question is still open shares that one, so a hanging thing costs one thread.
 */
public final class TimelyCheck implements HealthCheck {

    private static final Duration WAIT = PATIENCE.minusSeconds(1);

    private final HealthCheck asked;
    private CompletableFuture<Health> question = CompletableFuture.completedFuture(Health.up(""));

    public TimelyCheck(HealthCheck asked) {
        this.asked = asked;
    }

    @Override
    public String name() {
        return asked.name();
    }

    @Override
    public Health check() {
        try {
            return openQuestion().get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Health.down("There is no answer in time.");
        } catch (ExecutionException failure) {
            return Health.down("It cannot be asked.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.down("The service is stopping.");
        }
    }

    private synchronized CompletableFuture<Health> openQuestion() {
        if (question.isDone()) {
            CompletableFuture<Health> next = new CompletableFuture<>();
            Thread asking = new Thread(() -> ask(next), "guanjia-health-" + name());
            asking.setDaemon(true);
            asking.start();
            question = next;
        }
        return question;
    }

    private void ask(CompletableFuture<Health> answer) {
        try {
            answer.complete(asked.check());
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }
}
