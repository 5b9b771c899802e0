package org.guanjia.bootstrap.wiring;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened together; closed from the last to the first, each of them even where one before it fails. */
public final class Opened implements AutoCloseable {

    private final Deque<Runnable> closings = new ArrayDeque<>();

    /** Takes note of how to close what was just opened. */
    public void add(Runnable closing) {
        closings.push(closing);
    }

    public boolean isEmpty() {
        return closings.isEmpty();
    }

    @Override
    public void close() {
        while (!closings.isEmpty()) {
            Runnable closing = closings.pop();
            try {
                closing.run();
            } catch (RuntimeException failure) {
                closeRestAfter(failure);
                throw failure;
            }
        }
    }

    private void closeRestAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException next) {
            failure.addSuppressed(next);
        }
    }
}
