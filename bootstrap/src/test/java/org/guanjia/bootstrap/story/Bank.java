package org.guanjia.bootstrap.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanjia.application.port.DisbursementOrder;
import org.guanjia.application.port.DisbursementOutcome;
import org.guanjia.application.port.Disbursements;

/** A bank of a story: it takes every order, once for each number, unless the story says otherwise. */
final class Bank implements Disbursements {

    private final Map<String, DisbursementOrder> orders = new TreeMap<>();
    private final List<String> handed = new ArrayList<>();
    private final Deque<DisbursementOutcome> troubles = new ArrayDeque<>();

    /** The orders that it has, by number. */
    synchronized List<DisbursementOrder> orders() {
        return List.copyOf(orders.values());
    }

    /** The numbers of what was handed over, each time. */
    synchronized List<String> handed() {
        return List.copyOf(handed);
    }

    /** The next order comes to that; where its answer is lost, the bank has it. */
    synchronized void next(DisbursementOutcome outcome) {
        troubles.add(outcome);
    }

    @Override
    public synchronized DisbursementOutcome hand(DisbursementOrder order) {
        String number = order.number().text();
        handed.add(number);
        DisbursementOutcome outcome = Optional.ofNullable(troubles.poll()).orElseGet(DisbursementOutcome.Taken::new);
        if (outcome instanceof DisbursementOutcome.Taken || outcome instanceof DisbursementOutcome.Unknown) {
            orders.putIfAbsent(number, order);
        }
        return outcome;
    }
}
