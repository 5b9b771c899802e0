package org.guanjia.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Services in processes of their own that share one database, of which any may be killed and comes up again. Safe for use by several threads. */
final class Fleet implements AutoCloseable {

    /** How a service is started, always the same way. */
    interface Launch {
        ProcessBuilder prepared();
    }

    private final Path folder;
    private final Launch launch;
    private final List<RunningService> running = new ArrayList<>();

    private Fleet(Path folder, Launch launch) {
        this.folder = folder;
        this.launch = launch;
    }

    static Fleet of(int services, Path folder, Launch launch) throws IOException {
        Fleet fleet = new Fleet(folder, launch);
        for (int i = 0; i < services; i++) {
            fleet.running.add(RunningService.start(folder, launch.prepared()));
        }
        return fleet;
    }

    /** Where one of those that run is asked; waits until there is one. */
    synchronized URI any(Random chance) throws InterruptedException {
        while (running.isEmpty()) {
            wait();
        }
        return running.get(chance.nextInt(running.size())).address();
    }

    /** Kills one in the middle of whatever it does, and starts it again. */
    void killOne(Random chance) {
        take(chance).kill();
        try {
            RunningService again = RunningService.start(folder, launch.prepared());
            synchronized (this) {
                running.add(again);
                notifyAll();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized RunningService take(Random chance) {
        return running.remove(chance.nextInt(running.size()));
    }

    @Override
    public synchronized void close() {
        running.forEach(RunningService::close);
    }
}
