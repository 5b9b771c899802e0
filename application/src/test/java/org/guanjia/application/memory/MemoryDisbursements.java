package org.guanjia.application.memory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guanjia.application.port.DisbursementOrder;
import org.guanjia.application.port.DisbursementOutcome;
import org.guanjia.application.port.Disbursements;

/** Pays nobody and remembers every order, once for each number. */
public final class MemoryDisbursements implements Disbursements {

    private final Map<String, DisbursementOrder> taken = new TreeMap<>();

    /** The orders that were taken, by number. */
    public synchronized List<DisbursementOrder> taken() {
        return List.copyOf(taken.values());
    }

    @Override
    public synchronized DisbursementOutcome hand(DisbursementOrder order) {
        taken.putIfAbsent(order.number().text(), order);
        return new DisbursementOutcome.Taken();
    }
}
