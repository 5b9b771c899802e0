package org.guanjia.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service in a process of its own, known by the address it prints. */
record RunningService(Process process, URI address, Path logFile) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("serving at (http://\\S+)");

    static RunningService start(Path folder, ProcessBuilder prepared) throws IOException {
        Path log = Files.createTempFile(folder, "serve", ".log");
        Process process = prepared.redirectError(log.toFile()).start();
        String line = process.inputReader().readLine();
        Matcher printed = ADDRESS.matcher(String.valueOf(line));
        if (!printed.find()) {
            process.destroyForcibly();
            throw new IllegalStateException("No address but " + line + "; the log says " + Files.readString(log));
        }
        return new RunningService(process, URI.create(printed.group(1)), log);
    }

    /** What else it says, so many lines. */
    List<String> told(int lines) {
        return process.inputReader().lines().limit(lines).toList();
    }

    /** Ends it as an operator does and gives its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    String log() throws IOException {
        return Files.readString(logFile);
    }

    /** Ends it as a kill does: at once, with nothing that it could still do or say. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
