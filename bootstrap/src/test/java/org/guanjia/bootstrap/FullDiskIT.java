package org.guanjia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk on which nothing more can be written to the embedded database while wishes are brought on, and then can again: clients are
 * told when to come again, the service goes on by itself within 15 seconds, and all that was answered was done, once.
 * {@code -Dguanjia.disk=FOLDER} names a small disk that is filled up; without it files that may not grow stand for one.
 */
class FullDiskIT {

    @TempDir
    private Path folder;

    @Test
    void on_the_embedded_database_all_of_it_is_done_once() throws Exception {
        Path home = Room.smallDisk().orElse(folder).resolve("home");
        FilledDisk disk = new FilledDisk(folder);
        disk.lives(Premises.embedded(home), 1).areDoneOnceIn(fleet -> {
            long longest = Files.size(home.resolve("guanjia.mv.db"));
            Room room = Room.smallDisk().map(Room::on).orElseGet(() -> Room.ofFiles(fleet::processes, longest));
            disk.fill(room, fleet);
            assertThat(disk.goesOn(fleet, FilledDisk.WATCHES))
                    .as("services go on")
                    .isTrue();
        });
    }
}
