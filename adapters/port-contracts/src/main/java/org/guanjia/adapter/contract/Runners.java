package org.guanjia.adapter.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets calls of a test run on other threads, side by side. */
final class Runners {

    private Runners() {}

    static <T> T elsewhere(Callable<T> call) {
        return race(1, i -> call).get(0);
    }

    static <T> List<T> race(int runners, IntFunction<Callable<T>> runner) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                calls.add(runner.apply(i));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdownNow();
        }
    }
}
