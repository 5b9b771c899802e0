package org.guanjia.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Java files of all modules below a directory. */
record SourceTree(List<SourceFile> files) {

    private static final SourceTree PROJECT = of(root());

    SourceTree {
        files = List.copyOf(files);
    }

    /** The project that this test belongs to. */
    static SourceTree ofTheProject() {
        return PROJECT;
    }

    static SourceTree of(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return new SourceTree(paths.filter(path -> path.toString().endsWith(".java"))
                    .map(SourceFile::read)
                    .flatMap(Optional::stream)
                    .sorted((one, other) -> one.path().compareTo(other.path()))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Stream<SourceFile> files(SourceFile.Kind kind) {
        return files.stream().filter(file -> file.kind() == kind);
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("domain/pom.xml"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException("Tests of the architecture run inside the project");
            }
        }
        return directory;
    }
}
