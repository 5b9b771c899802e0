package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of its own that works until it is killed: at once, with nothing that it could still do or say. */
final class KilledProcess {

    private static final int KILLED = 137;
    private static final int PATIENCE_SECONDS = 120;

    private KilledProcess() {}

    /**
     * Where, when and how it is killed.
     *
     * @param local time at which it begins
     * @param subject what it works at
     */
    record Death(KillPoint point, String local, String subject, int number) {

        private static final int WORDS = 5;

        private static Death heard(List<String> told) {
            return new Death(point(told.get(0), told.get(1)), told.get(2), told.get(3), Integer.parseInt(told.get(4)));
        }

        private static KillPoint point(String family, String name) {
            try {
                return Stream.of(Class.forName(family).getEnumConstants())
                        .map(KillPoint.class::cast)
                        .filter(point -> point.name().equals(name))
                        .findFirst()
                        .orElseThrow();
            } catch (ClassNotFoundException unknown) {
                throw new IllegalArgumentException(unknown);
            }
        }

        private Stream<String> told() {
            return Stream.of(
                    point.getDeclaringClass().getName(), point.name(), local, subject, Integer.toString(number));
        }
    }

    /** The process: what it is told is a death, then a database. */
    public static void main(String... told) {
        List<String> words = List.of(told);
        Death death = Death.heard(words);
        death.point().reach(HostsDatabase.heard(words.subList(Death.WORDS, words.size())), death);
    }

    /** Ends this process as a kill does. */
    static void halt() {
        Runtime.getRuntime().halt(KILLED);
    }

    /** Starts it and waits until it was killed. */
    static void dies(Death death, HostsDatabase database) throws IOException, InterruptedException {
        Path said = database.folder().resolve("said");
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcess.class.getName());
        Process process = new ProcessBuilder(Stream.of(java, death.told(), database.told().stream())
                        .flatMap(words -> words)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended || process.exitValue() != KILLED) {
            throw new IllegalStateException("Not killed at " + death + ": " + Files.readString(said));
        }
    }
}
