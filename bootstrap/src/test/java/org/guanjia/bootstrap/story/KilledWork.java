package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import org.guanjia.adapter.contract.Scale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Process after process is killed at its work, at one {@link KillPoint} or another, and the next one goes on over the same database.
 * {@code -Dguanjia.scale=full} kills 20 processes at each point on each store.
 */
@ParameterizedClass
@EnumSource(Store.class)
abstract class KilledWork<P extends KillPoint> {

    private static final int TIMES = Scale.of(20, 1);
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-02-10T09:00");

    /** Between one death and the next. */
    private static final int MINUTES = 5;

    @Parameter
    private Store store;

    @TempDir
    private Path folder;

    /** Where each point comes once on each store, or half of them the other way on the other store. */
    abstract Set<P> inEveryBuild(Store on);

    abstract Set<P> all();

    /** What has to be there before the first process dies. */
    abstract void begin(HostsDatabase database, String local);

    /** What the process of that number works at. */
    abstract String subject();

    /** The client goes on after that death, and all is there once. */
    abstract void goOn(HostsDatabase database, P point, String local, int number) throws IOException;

    final void dieAtEveryPoint() throws IOException, InterruptedException {
        HostsDatabase database = store.host(folder);
        begin(database, BEGIN.toString());
        int number = 0;
        for (int time = 0; time < TIMES; time++) {
            for (P point : Scale.isFull() ? all() : inEveryBuild(store)) {
                number++;
                String local = BEGIN.plusMinutes((long) MINUTES * number).toString();
                KilledProcess.dies(new KilledProcess.Death(point, local, subject(), number), database);
                goOn(database, point, local, number);
            }
        }
    }
}
