package org.guanjia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guanjia.adapter.contract.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same with PostgreSQL, which may end itself for want of room and is then started again. It needs a small disk, named by
 * {@code -Dguanjia.disk=FOLDER}: a file that may not grow is no full disk to PostgreSQL but a failure of its own. Run by name.
 */
class FullServerDiskIT {

    private static final int SERVICES = Scale.of(2, 1);

    @TempDir
    private Path folder;

    @Test
    void on_postgresql_all_of_it_is_done_once() throws Exception {
        Path small = Room.smallDisk().orElseThrow();
        FilledDisk disk = new FilledDisk(folder);
        Path services = Files.createDirectory(folder.resolve("services"));
        try (PostgresOfOurOwn server = PostgresOfOurOwn.start(small.resolve("server"))) {
            disk.lives(Premises.onServer(server.url(), "full_disk", services), SERVICES)
                    .areDoneOnceIn(fleet -> {
                        disk.fill(Room.on(small), fleet);
                        boolean goesOn = disk.goesOn(fleet, 1);
                        for (int watches = 1; watches < FilledDisk.WATCHES && !goesOn; watches++) {
                            if (server.processes().isEmpty()) {
                                server.startAgain();
                            }
                            goesOn = disk.goesOn(fleet, 1);
                        }
                        assertThat(goesOn).as("services go on").isTrue();
                    });
        }
    }
}
