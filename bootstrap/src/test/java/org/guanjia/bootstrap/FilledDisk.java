package org.guanjia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.guanjia.adapter.contract.Scale;

/** Lives of wishes on a disk that is filled and freed in the middle of them. For one thread. */
final class FilledDisk {

    private static final int WISHES = Scale.of(300, 9);
    private static final int TIMES = Scale.of(10, 1);
    private static final int CLIENTS = 3;
    private static final int WATCHES_TO_BE_TOLD = 10;
    private static final Duration WATCH = Duration.ofSeconds(3);

    /** How many watches go by until services have to go on. */
    static final int WATCHES = 5;

    private final Random chance = new Random(4);
    private final Path folder;

    FilledDisk(Path folder) {
        this.folder = folder;
    }

    TroubledLives lives(Premises premises, int services) {
        return new TroubledLives(folder, premises, new TroubledLives.Load(services, CLIENTS, WISHES, TIMES));
    }

    /** For so long that some clients are told, or more of them; anew all the while, since a database that tidies up makes room. */
    void fill(Room room, Fleet fleet) throws Exception {
        int clients = 1 + chance.nextInt(2 * CLIENTS);
        boolean areTold = false;
        for (int watches = 0; watches < WATCHES_TO_BE_TOLD && !areTold; watches++) {
            room.take();
            areTold = fleet.told().isAway(clients, WATCH);
        }
        assertThat(areTold).as("clients are told to come again").isTrue();
        room.giveBack();
    }

    /** Whether every client is served within so many watches. */
    boolean goesOn(Fleet fleet, int watches) throws InterruptedException {
        return fleet.told().isDone(CLIENTS + 1, WATCH.multipliedBy(watches));
    }
}
