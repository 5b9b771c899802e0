package org.guanjia.bootstrap.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Lets several begin at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** What each came to, in the order given. */
    static List<String> outcomes(ExecutorService threads, List<Callable<String>> acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        List<Future<String>> running = new ArrayList<>();
        for (Callable<String> act : acts) {
            running.add(threads.submit(() -> {
                barrier.await();
                return act.call();
            }));
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> one : running) {
            outcomes.add(one.get());
        }
        return outcomes;
    }
}
