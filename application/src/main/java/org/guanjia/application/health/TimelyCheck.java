package org.guanjia.application.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;

/**
 * Makes a check answer in time and never throw, whatever it asks does. The question is put by another thread; whoever
 * asks while an earlier question is still open shares that one, so a hanging thing costs one thread.
 */
public final class TimelyCheck implements HealthCheck {

    private static final Duration WAIT = PATIENCE.minusSeconds(1);

    private final HealthCheck asked;
    private final Executor executor;
    private CompletableFuture<Health> question = CompletableFuture.completedFuture(Health.up(""));

    /**
     * The same check, in time.
     *
     * @param executor has a thread other than the caller's for the question, at once
     */
    public TimelyCheck(HealthCheck asked, Executor executor) {
        this.asked = asked;
        this.executor = executor;
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
        } catch (RejectedExecutionException ended) {
            return Health.down("The service is stopping.");
        }
    }

    private synchronized CompletableFuture<Health> openQuestion() {
        if (question.isDone()) {
            CompletableFuture<Health> next = new CompletableFuture<>();
            executor.execute(() -> ask(next));
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
