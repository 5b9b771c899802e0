package org.guanjia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.guanjia.adapter.contract.Scale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk on which nothing more can be written while wishes are brought on, and then can again: clients are told when to come
 * again, services go on by themselves within 15 seconds, and all that was answered was done, once. PostgreSQL may end itself for
 * want of room, and is then started again. {@code -Dguanjia.disk=FOLDER} names a small disk
 * that is filled up; without it files that may not grow stand for one.
 */
class FullDiskIT {

    private static final int WISHES = Scale.of(300, 9);
    private static final int TIMES = Scale.of(10, 1);
    private static final int CLIENTS = 3;
    private static final int SERVICES = Scale.of(2, 1);
    private static final int SHORTEST_FILE = 8192;
    private static final Duration TO_BE_TOLD = Duration.ofSeconds(30);
    private static final Duration WATCH = Duration.ofSeconds(3);
    private static final int WATCHES = 5;

    private final Random chance = new Random(4);

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void choose() {
        disk = Room.smallDisk().orElse(folder);
    }

    @Test
    void on_the_embedded_database_all_of_it_is_done_once() throws Exception {
        Path home = disk.resolve("home");
        lives(Premises.embedded(home), 1).areDoneOnceIn(fleet -> {
            long longest = Files.size(home.resolve("guanjia.mv.db"));
            Room room = Room.smallDisk().map(Room::on).orElseGet(() -> Room.ofFiles(fleet::processes, longest));
            fill(room, fleet);
            assertThat(goesOn(fleet, WATCHES)).as("services go on").isTrue();
        });
    }

    @Test
    void on_postgresql_all_of_it_is_done_once() throws Exception {
        Path services = Files.createDirectory(folder.resolve("services"));
        try (PostgresOfOurOwn server = PostgresOfOurOwn.start(disk.resolve("server"))) {
            Room room = Room.smallDisk().map(Room::on).orElseGet(() -> Room.ofFiles(server::processes, SHORTEST_FILE));
            lives(Premises.onServer(server.url(), "full_disk", services), SERVICES)
                    .areDoneOnceIn(fleet -> {
                        fill(room, fleet);
                        boolean goesOn = goesOn(fleet, 1);
                        for (int watches = 1; watches < WATCHES && !goesOn; watches++) {
                            if (server.processes().isEmpty()) {
                                server.startAgain();
                            }
                            goesOn = goesOn(fleet, 1);
                        }
                        assertThat(goesOn).as("services go on").isTrue();
                    });
        }
    }

    private TroubledLives lives(Premises premises, int services) {
        return new TroubledLives(folder, premises, new TroubledLives.Load(services, CLIENTS, WISHES, TIMES));
    }

    /** For so long that some clients are told, or more of them. */
    private void fill(Room room, Fleet fleet) throws Exception {
        room.take();
        assertThat(fleet.told().isAway(1 + chance.nextInt(2 * CLIENTS), TO_BE_TOLD))
                .as("clients are told to come again")
                .isTrue();
        room.giveBack();
    }

    private static boolean goesOn(Fleet fleet, int watches) throws InterruptedException {
        return fleet.told().isDone(CLIENTS + 1, WATCH.multipliedBy(watches));
    }
}
