package org.guanjia.domain.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Java files of all modules, as text. */
final class JavaSources {

    private JavaSources() {}

    /** Those under {@code src/main/java} or {@code src/test/java}, in the order of their paths. */
    static List<Path> under(Path root, String kind) {
        SortedMap<String, Path> sources = new TreeMap<>();
        Stream.of(root, root.resolve("adapters"))
                .flatMap(folder -> list(folder).stream())
                .map(module -> module.resolve("src").resolve(kind).resolve("java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> walk(folder).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .forEach(file -> sources.put(file.toString(), file));
        return List.copyOf(sources.values());
    }

    static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
