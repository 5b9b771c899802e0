package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Stories that are told on every store, and end the same way. */
@ParameterizedClass
@EnumSource(Store.class)
abstract class Stories {

    @Parameter
    private Store store;

    @TempDir
    private Path folder;

    /** A place where nothing has happened yet. */
    final Store.Ground ground() {
        return store.ground(folder);
    }

    /** Such a place, in a folder of that name. */
    final Store.Ground ground(String name) throws IOException {
        return store.ground(Files.createDirectory(folder.resolve(name)));
    }

    /** Where the store keeps its files. */
    final Path folder() {
        return folder;
    }

    final Story story(String begins) {
        return new Story(ground(), begins);
    }
}
