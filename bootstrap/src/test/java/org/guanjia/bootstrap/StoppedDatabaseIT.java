package org.guanjia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.guanjia.adapter.contract.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database server that is stopped or killed while wishes are brought on: clients are told when to come again, the services go on
 * by themselves soon after the server is there again, and all that was answered was done, once.
 */
class StoppedDatabaseIT {

    private static final int WISHES = Scale.of(600, 9);
    private static final int STOPS = Scale.of(20, 2);
    private static final int CLIENTS = 4;
    private static final int SERVICES = Scale.of(2, 1);
    private static final Duration TO_BE_TOLD = Duration.ofSeconds(30);
    private static final Duration TO_GO_ON = Duration.ofSeconds(15);

    private final Random chance = new Random(3);

    @TempDir
    private Path folder;

    private int stops;

    @Test
    void all_of_it_is_done_once_though_the_server_is_stopped_and_killed() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("services"));
        try (PostgresOfOurOwn server = PostgresOfOurOwn.start(folder.resolve("server"))) {
            TroubledLives.Load load = new TroubledLives.Load(SERVICES, CLIENTS, WISHES, STOPS);
            new TroubledLives(outside, Premises.onServer(server.url(), "stopped", outside), load)
                    .areDoneOnceIn(fleet -> strike(server, fleet));
        }
        assertThat(stops).isEqualTo(STOPS);
    }

    /** By turns in order and at once; for so long that some clients are told, or more of them. */
    private void strike(PostgresOfOurOwn server, Fleet fleet) throws Exception {
        if (stops++ % 2 == 0) {
            server.stop();
        } else {
            server.kill();
        }
        assertThat(fleet.told().isAway(1 + chance.nextInt(2 * CLIENTS), TO_BE_TOLD))
                .as("clients are told to come again")
                .isTrue();
        server.startAgain();
        assertThat(fleet.told().isDone(CLIENTS + 1, TO_GO_ON))
                .as("services go on within %s of the start of the server", TO_GO_ON)
                .isTrue();
    }
}
