package org.guanjia.bootstrap.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What one instance does every so often. Each kind of work has a name, an interval and a thread of its own, so that none
 * waits for another; it never runs twice at once. What fails is logged and counted, and done again the next time. No thread
 * is started before {@link #start}, and {@link #close} waits for what is under way.
 */
public final class Ticks implements AutoCloseable {

    private static final int SECONDS_TO_END = 30;

    private final Map<String, Tick> ticks = new LinkedHashMap<>();
    private Optional<ScheduledExecutorService> threads = Optional.empty();

    /**
     * Adds work, before the start.
     *
     * @param interval from the end of one run to the begin of the next; the first is at the start
     * @param work safe to be done at any time, any number of times and on any number of servers
     */
    synchronized void every(Duration interval, String name, Runnable work) {
        ticks.put(name, new Tick(name, interval, work));
    }

    /** Begins to do it all again and again. */
    @SuppressWarnings("FutureReturnValueIgnored") // work never fails, and goes on until the threads end
    synchronized void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(ticks.size(), Ticks::thread);
        threads = Optional.of(started);
        for (Tick tick : ticks.values()) {
            started.scheduleWithFixedDelay(tick, 0, tick.interval().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Does it all once, on the calling thread, one after the other; of what is for every minute or seldomer only what is due
     * by that time.
     */
    public void once(Instant now) {
        all().forEach(tick -> tick.runOnce(now));
    }

    public synchronized List<String> names() {
        return List.copyOf(ticks.keySet());
    }

    /** How often that work failed so far; never where there is none of that name. */
    public synchronized long failures(String name) {
        return Optional.ofNullable(ticks.get(name)).map(Tick::failures).orElse(0L);
    }

    private synchronized List<Tick> all() {
        return List.copyOf(ticks.values());
    }

    /** Does nothing more, and waits within reason. It interrupts nobody, since an embedded database would close its file. */
    @Override
    public synchronized void close() {
        threads.ifPresent(Ticks::end);
        threads = Optional.empty();
    }

    private static void end(ScheduledExecutorService running) {
        running.shutdown();
        try {
            if (!running.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Work that is done every so often goes on though it was told to end");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "guanjia-tick");
        thread.setDaemon(true);
        return thread;
    }
}
