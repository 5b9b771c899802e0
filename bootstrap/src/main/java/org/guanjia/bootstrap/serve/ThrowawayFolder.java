package org.guanjia.bootstrap.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder among the temporary ones that only its owner may look into, deleted with all that is in it. */
public record ThrowawayFolder(Path path) implements AutoCloseable {

    /** Makes one whose name starts so. */
    public static ThrowawayFolder make(String prefix) throws IOException {
        return new ThrowawayFolder(Files.createTempDirectory(prefix));
    }

    @Override
    public void close() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
