package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;

/** An embedded database that has its tables and nothing in them: made once, and every story begins with a copy. */
final class EmptyDatabase {

    private static final int CONNECTIONS = 2;
    private static final Path FILE = made();

    private EmptyDatabase() {}

    /** Puts one into a folder. */
    static void in(Path folder) {
        try {
            Files.copy(FILE, folder.resolve(FILE.getFileName()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("guanjia-empty-");
            folder.toFile().deleteOnExit();
            Database.open(new DatabaseSettings(
                            Database.embedded(folder), "guanjia", "", SchemaName.DEFAULT, CONNECTIONS))
                    .close();
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> made = files.toList();
                made.forEach(file -> file.toFile().deleteOnExit());
                return made.get(0);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
