package org.guanjia.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that may be stopped, killed and started again on what is left of it. It answers no commit before that is
 * written, as servers do, but not those that are made for tests. For one thread.
 */
final class PostgresOfOurOwn implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(60);

    private final Path folder;
    private EmbeddedPostgres server;

    private PostgresOfOurOwn(Path folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static PostgresOfOurOwn start(Path folder) throws IOException {
        return new PostgresOfOurOwn(folder, builder(folder).start());
    }

    private static EmbeddedPostgres.Builder builder(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(TO_START);
    }

    String url() {
        return server.getJdbcUrl(PostgresServer.USER, PostgresServer.USER);
    }

    /** Its process and those that serve its clients, or none. */
    List<ProcessHandle> processes() throws IOException {
        Path running = folder.resolve("postmaster.pid");
        Optional<ProcessHandle> postmaster = Files.exists(running)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(running).get(0)))
                : Optional.empty();
        return postmaster.stream()
                .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                .toList();
    }

    /** As an operator stops it: whoever is connected is cut off. */
    void stop() throws IOException {
        server.close();
    }

    /** Without a word; what it began it does not end. */
    void kill() throws IOException {
        List<ProcessHandle> all = processes();
        all.get(0).destroyForcibly();
        all.forEach(each -> each.onExit().join());
    }

    /** Where it was before. Comes back when it serves. */
    void startAgain() throws IOException {
        server.close();
        server = builder(folder).setPort(server.getPort()).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
