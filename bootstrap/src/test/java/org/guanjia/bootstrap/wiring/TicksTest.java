package org.guanjia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static final Duration NOTHING = Duration.ofMillis(1);
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void does_every_work_again_and_again_though_it_fails() throws InterruptedException {
        CountDownLatch fails = new CountDownLatch(3);
        CountDownLatch works = new CountDownLatch(3);
        try (Ticks ticks = new Ticks()) {
            ticks.every(NOTHING, "fails", () -> {
                fails.countDown();
                throw new IllegalStateException("of Mr. Zhang");
            });
            ticks.every(NOTHING, "breaks", () -> {
                throw new StackOverflowError();
            });
            ticks.every(NOTHING, "works", works::countDown);
            ticks.start();

            fails.await();
            works.await();
            assertThat(ticks.names()).containsExactly("fails", "breaks", "works");
            assertThat(ticks.failures("fails")).isGreaterThanOrEqualTo(2);
            assertThat(ticks.failures("works")).isZero();
        }
    }

    @Test
    void none_waits_for_another() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch quick = new CountDownLatch(3);
        try (Ticks ticks = new Ticks()) {
            ticks.every(NOTHING, "slow", () -> await(end));
            ticks.every(NOTHING, "quick", quick::countDown);
            ticks.start();

            quick.await();
            end.countDown();
        }
    }

    @Test
    void waits_at_its_end_for_what_is_under_way_and_does_nothing_more() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean whole = new AtomicBoolean();
        Ticks ticks = new Ticks();
        ticks.every(NEVER, "slow", () -> {
            begun.countDown();
            await(end);
            whole.set(true);
        });
        ticks.start();
        await(begun);
        Thread closing = new Thread(ticks::close);
        closing.start();
        end.countDown();
        ticks.close();

        assertThat(whole).isTrue();
    }

    @Test
    void starts_no_thread_where_somebody_else_ticks() {
        Set<Thread> before = threads();
        AtomicInteger done = new AtomicInteger();
        try (Ticks ticks = new Ticks()) {
            ticks.every(NOTHING, "fails", () -> {
                throw new IllegalStateException("never gets out");
            });
            ticks.every(NOTHING, "counted", done::incrementAndGet);

            ticks.once(NOON);
            ticks.once(NOON);

            assertThat(done).hasValue(2);
            assertThat(ticks.failures("fails")).isEqualTo(2);
            assertThat(threads())
                    .filteredOn(thread -> thread.getName().startsWith("guanjia"))
                    .isSubsetOf(before);
        }
    }

    @Test
    void does_what_is_seldom_no_more_often_where_somebody_else_ticks() {
        AtomicInteger often = new AtomicInteger();
        AtomicInteger seldom = new AtomicInteger();
        try (Ticks ticks = new Ticks()) {
            ticks.every(NOTHING, "often", often::incrementAndGet);
            ticks.every(Duration.ofHours(1), "seldom", seldom::incrementAndGet);

            ticks.once(NOON);
            ticks.once(NOON.plusSeconds(3599));
            assertThat(seldom).hasValue(1);
            ticks.once(NOON.plusSeconds(3600));
            assertThat(seldom).hasValue(2);
            ticks.once(NOON);
            assertThat(seldom).as("the time went back").hasValue(3);
            assertThat(often).hasValue(4);
        }
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }
}
