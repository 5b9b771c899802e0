package org.guanjia.bootstrap.serve;

import java.time.Instant;
import java.time.InstantSource;
import org.guanjia.application.feed.Sealer;
import org.guanjia.application.figure.Counting;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.CannotStart;

/** The figures of the configured database for whoever runs the program, up to the moment. */
public final class FigureReport implements AutoCloseable {

    private static final String SUBJECT = "guanjia-report";

    private final AuditorsView view;

    private FigureReport(AuditorsView view) {
        this.view = view;
    }

    /**
     * Opens what is there; no database is made for it.
     *
     * @throws CannotStart if the database, its keys or the folder of attachments is not to be had
     */
    public static FigureReport open(Configuration configuration) {
        return new FigureReport(AuditorsView.open(configuration, SUBJECT));
    }

    /** Counts what nobody has counted yet, and reads. */
    public ReadFigures.Answer read(ReadFigures.Query query) {
        Instant now = view.get(InstantSource.class).instant();
        view.get(Sealer.class).seal(now);
        view.get(Counting.class).count(now);
        return view.get(ReadFigures.class).handle(view.auditor(), query);
    }

    @Override
    public void close() {
        view.close();
    }
}
