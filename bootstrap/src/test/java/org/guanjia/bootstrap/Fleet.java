package org.guanjia.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Services in processes of their own that share one database, of which any may be killed and comes up again. Safe for use by several threads. */
final class Fleet implements AutoCloseable {

    /** How a service is started, always the same way. */
    interface Launch {
        ProcessBuilder prepared();
    }

    private final Path folder;
    private final Launch launch;
    private final List<RunningService> running = new ArrayList<>();
    private final List<Path> logs = new ArrayList<>();
    private final Told told = new Told();

    private Fleet(Path folder, Launch launch) {
        this.folder = folder;
        this.launch = launch;
    }

    static Fleet of(int services, Path folder, Launch launch) {
        Fleet fleet = new Fleet(folder, launch);
        IntStream.range(0, services).parallel().forEach(number -> fleet.startOne());
        return fleet;
    }

    private void startOne() {
        try {
            add(RunningService.start(folder, launch.prepared()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized void add(RunningService service) {
        running.add(service);
        logs.add(service.logFile());
        notifyAll();
    }

    /** What its clients were told. */
    Told told() {
        return told;
    }

    /** The logs of all that ever ran. */
    synchronized List<Path> logs() {
        return List.copyOf(logs);
    }

    /** The processes of those that run. */
    synchronized List<ProcessHandle> processes() {
        return running.stream().map(it -> it.process().toHandle()).toList();
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
        startOne();
    }

    private synchronized RunningService take(Random chance) {
        return running.remove(chance.nextInt(running.size()));
    }

    @Override
    public synchronized void close() {
        running.forEach(service -> service.process().destroy());
        running.forEach(RunningService::close);
    }
}
