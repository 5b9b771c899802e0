package org.guanjia.adapter.disbursement;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.guanjia.application.port.DisbursementOrder;
import org.guanjia.application.port.DisbursementOutcome;
import org.guanjia.application.port.Disbursements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each order to a file named by its number, so that one handed over again stands there once. A file is complete and
 * durable when the order counts as taken. It holds what a bank needs to know of the recipient, so that nobody but the owner of
 * the process may look into it; the log names nobody.
 */
public final class DisbursementFolder implements Disbursements {

    private static final Logger LOG = LoggerFactory.getLogger(DisbursementFolder.class);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Path folder;

    /** Over a folder, which is made when the first order is written. */
    public DisbursementFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public DisbursementOutcome hand(DisbursementOrder order) {
        OrderFile file = new OrderFile(folder, order);
        try {
            file.write();
        } catch (IOException failure) {
            LOG.warn(
                    "Order {} cannot be written: {}",
                    order.number(),
                    failure.getClass().getSimpleName());
            return new DisbursementOutcome.NotNow(LATER);
        }
        try {
            file.makeDurable();
        } catch (IOException failure) {
            LOG.warn(
                    "Order {} may not outlive a crash: {}",
                    order.number(),
                    failure.getClass().getSimpleName());
            return new DisbursementOutcome.Unknown();
        }
        LOG.info("Order {} over {} written", order.number(), order.amount());
        return new DisbursementOutcome.Taken();
    }
}
