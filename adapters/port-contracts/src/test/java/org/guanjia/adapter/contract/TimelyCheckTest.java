package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.guanjia.application.health.TimelyCheck;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.junit.jupiter.api.Test;

class TimelyCheckTest extends HealthCheckContract {

    @Override
    protected HealthCheck well() {
        return timely(() -> Health.up("fine"));
    }

    @Override
    protected HealthCheck troubled() {
        return timely(() -> {
            throw new IllegalStateException("broken");
        });
    }

    @Test
    void what_hangs_is_asked_once_and_is_down_until_it_answers() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        HealthCheck check = timely(() -> {
            asked.incrementAndGet();
            await(goOn);
            return Health.up("fine");
        });

        assertThat(check.check().state()).isEqualTo(Health.State.DOWN);
        assertThat(check.check().state()).isEqualTo(Health.State.DOWN);
        assertThat(asked).hasValue(1);
        goOn.countDown();

        assertThat(check.check().state()).isEqualTo(Health.State.UP);
    }

    @Test
    void is_down_where_nobody_puts_the_question_any_more() {
        HealthCheck check = new TimelyCheck(timely(() -> Health.up("fine")), question -> {
            throw new RejectedExecutionException("ended");
        });

        assertThat(check.check().state()).isEqualTo(Health.State.DOWN);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HealthCheck timely(Supplier<Health> answer) {
        HealthCheck asked = new HealthCheck() {
            @Override
            public String name() {
                return "asked";
            }

            @Override
            public Health check() {
                return answer.get();
            }
        };
        return new TimelyCheck(asked, question -> new Thread(question).start());
    }
}
