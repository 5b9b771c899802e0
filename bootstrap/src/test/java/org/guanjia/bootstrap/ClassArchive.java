package org.guanjia.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The classes of a service as the virtual machine keeps them, which spares each start half of its time; made once for a jar. */
final class ClassArchive {

    private ClassArchive() {}

    /** The archive beside that jar, made where there is none that is as new. */
    static Path of(Path jar) {
        Path archive = jar.resolveSibling("guanjia.jsa");
        try (FileChannel channel = FileChannel.open(
                jar.resolveSibling("guanjia.jsa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!Files.exists(archive) || isOlder(archive, jar)) {
                Files.deleteIfExists(archive);
                make(archive, jar);
            }
            return archive;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOlder(Path archive, Path jar) throws IOException {
        return Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    /** By a service that is told to end as soon as it serves. */
    private static void make(Path archive, Path jar) throws IOException {
        Path folder = Files.createTempDirectory("guanjia-classes-");
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-jar",
                        jar.toString(),
                        "serve",
                        "--home",
                        folder.resolve("home").toString(),
                        "--http-port",
                        "0")
                .redirectError(folder.resolve("said").toFile())
                .start();
        service.inputReader().readLine();
        service.destroy();
        service.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted((one, other) -> other.compareTo(one)).toList();
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
