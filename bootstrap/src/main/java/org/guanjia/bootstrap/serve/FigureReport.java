package org.guanjia.bootstrap.serve;

import java.time.Instant;
import java.time.InstantSource;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.feed.Sealer;
import org.guanjia.application.figure.Counting;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.region.Region;

/**
 * The figures of the configured database for whoever runs the program, up to the moment, whether the service runs beside it or
 * not. It asks for no role: whoever can run it has the database and its keys in hand.
 */
public final class FigureReport implements AutoCloseable {

    private static final String SUBJECT = "guanjia-report";

    private final Instance instance;

    private FigureReport(Instance instance) {
        this.instance = instance;
    }

    /**
     * Opens what is there; no database is made for it.
     *
     * @throws CannotStart if the database, its keys or the folder of attachments is not to be had
     */
    public static FigureReport open(Configuration configuration) {
        Configuration.DatabaseAccess access = configuration.database();
        if (access.url().isEmpty() && !Database.isIn(access.home())) {
            throw new CannotStart(
                    CannotStart.Reason.DATABASE_NOT_SET_UP,
                    access.home().toString(),
                    new IllegalStateException("no database"));
        }
        return new FigureReport(Instance.open(ConfiguredParts.quiet(configuration)));
    }

    /** Counts what nobody has counted yet, and reads. */
    public ReadFigures.Answer read(ReadFigures.Query query) {
        Instant now = instance.get(InstantSource.class).instant();
        instance.get(Sealer.class).seal(now);
        instance.get(Counting.class).count(now);
        return instance.get(ReadFigures.class).handle(auditor(), query);
    }

    private Actor auditor() {
        return new Actor(
                SUBJECT,
                Role.AUDITOR,
                new Jurisdiction.OfCity(instance.get(Region.class).city().code()));
    }

    @Override
    public void close() {
        instance.close();
    }
}
