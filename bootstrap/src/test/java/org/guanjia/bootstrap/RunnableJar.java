package org.guanjia.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar that is shipped, run in a process of its own. */
final class RunnableJar {

    static final Path FILE = Path.of(System.getProperty("guanjia.jar"));

    private static final Path CLASSES = ClassArchive.of(FILE);
    private static final int PATIENCE_SECONDS = 60;

    private RunnableJar() {}

    record Answer(int code, String out, String err) {}

    /** Prepares a process with English messages; the platform's own encoding is one that knows no Chinese. */
    static ProcessBuilder prepare(String... args) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=" + CLASSES,
                "-jar",
                FILE.toString());
        ProcessBuilder process =
                new ProcessBuilder(Stream.concat(java, Stream.of(args)).toList());
        process.environment().keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES", "JAVA_TOOL_OPTIONS"));
        process.environment().put("LC_ALL", "C");
        return process;
    }

    /** Runs to the end with that input. */
    static Answer run(Path folder, String input, ProcessBuilder prepared) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = prepared.redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The program did not end within " + PATIENCE_SECONDS + " s");
        }
        return new Answer(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
