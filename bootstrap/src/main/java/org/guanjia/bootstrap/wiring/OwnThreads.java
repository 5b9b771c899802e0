package org.guanjia.bootstrap.wiring;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one instance: none before there is something to do, and none after it was closed. */
final class OwnThreads implements Executor, AutoCloseable {

    private static final int SECONDS_TO_END = 5;

    private final AtomicInteger started = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Interrupts what is still done and waits until it has ended, within reason. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A task goes on though it was told to end");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task, "guanjia-" + started.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
