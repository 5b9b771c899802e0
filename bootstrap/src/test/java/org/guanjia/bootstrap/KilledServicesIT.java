package org.guanjia.bootstrap;

import java.nio.file.Path;
import java.util.Random;
import org.guanjia.adapter.contract.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that are killed while wishes are brought on: their clients ask again, and all that was answered was done, once. */
class KilledServicesIT {

    private static final int WISHES = Scale.of(2_000, 18);
    private static final int KILLS = Scale.of(100, 2);
    private static final int CLIENTS = Scale.of(8, 4);

    private final Random reaper = new Random(2);

    @TempDir
    private Path folder;

    @Test
    void services_on_one_postgresql_do_all_of_it_once() throws Exception {
        killed(Scale.of(3, 2), Premises.onServer(PostgresServer.url(), "killed_services", folder));
    }

    @Test
    void one_service_on_the_embedded_database_does_all_of_it_once() throws Exception {
        killed(1, Premises.embedded(folder.resolve("home")));
    }

    private void killed(int services, Premises premises) throws Exception {
        new TroubledLives(folder, premises, new TroubledLives.Load(services, CLIENTS, WISHES, KILLS))
                .areDoneOnceIn(fleet -> fleet.killOne(reaper));
    }
}
