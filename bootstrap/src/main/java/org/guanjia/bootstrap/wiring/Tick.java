package org.guanjia.bootstrap.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One kind of work that is done every so often. Its failures never get out: the first of a row is logged, and its end. */
final class Tick implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Tick.class);
    private static final String OURS = "org.guanjia.";
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private final AtomicLong failures = new AtomicLong();
    private boolean failing;
    private Optional<Instant> lastOnce = Optional.empty();

    Tick(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
    }

    Duration interval() {
        return interval;
    }

    /**
     * The same as by itself, where a host says when: what is for every minute or seldomer is done no more often by that time,
     * and at once where the time went back.
     */
    void runOnce(Instant now) {
        if (isTime(now)) {
            run();
        }
    }

    private synchronized boolean isTime(Instant now) {
        boolean isTime = interval.compareTo(SELDOM) < 0
                || lastOnce.filter(last -> !now.isBefore(last) && now.isBefore(last.plus(interval)))
                        .isEmpty();
        if (isTime) {
            lastOnce = Optional.of(now);
        }
        return isTime;
    }

    long failures() {
        return failures.get();
    }

    @Override
    public synchronized void run() {
        try {
            work.run();
            if (failing) {
                LOG.info("The tick {} works again", name);
            }
            failing = false;
        } catch (RuntimeException | Error failure) {
            failures.incrementAndGet();
            if (!failing) {
                LOG.warn("The tick {} fails and will be tried again: {}", name, story(failure));
            }
            failing = true;
        }
    }

    /** What failed and where, without any message, which may speak of persons. */
    private static String story(Throwable failure) {
        String causes = Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .map(link -> link.getClass().getName())
                .collect(Collectors.joining(", caused by "));
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        return causes + place;
    }
}
