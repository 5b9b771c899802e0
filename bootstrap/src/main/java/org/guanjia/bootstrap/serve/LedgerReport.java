package org.guanjia.bootstrap.serve;

import org.guanjia.application.fund.query.ExportLedger;
import org.guanjia.application.fund.query.ExportPaymentLedger;
import org.guanjia.application.usecase.Download;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.CannotStart;

/** The ledgers of the configured database as files, for whoever runs the program. */
public final class LedgerReport implements AutoCloseable {

    private static final String SUBJECT = "guanjia-audit";

    private final AuditorsView view;

    private LedgerReport(AuditorsView view) {
        this.view = view;
    }

    /**
     * Opens what is there; no database is made for it.
     *
     * @throws CannotStart if the database, its keys or the folder of attachments is not to be had
     */
    public static LedgerReport open(Configuration configuration) {
        return new LedgerReport(AuditorsView.open(configuration, SUBJECT));
    }

    /** What {@link ExportLedger} hands to an auditor. */
    public Download ledger(ExportLedger.Query query) {
        return view.get(ExportLedger.class).handle(view.auditor(), query);
    }

    /** What {@link ExportPaymentLedger} hands to an auditor. */
    public Download payments(ExportPaymentLedger.Query query) {
        return view.get(ExportPaymentLedger.class).handle(view.auditor(), query);
    }

    @Override
    public void close() {
        view.close();
    }
}
