package org.guanjia.application.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.port.SmsReference;

/** Sends nowhere and remembers everything. A test may say what comes of each order, and what becomes of it. */
public final class MemorySmsGateway implements SmsGateway {

    private final List<SmsOrder> sent = new ArrayList<>();
    private Function<SmsOrder, Optional<SmsOutcome>> trouble = order -> Optional.empty();
    private Optional<Receipts> receipts = Optional.empty();
    private boolean closed;

    /** The orders that were accepted, in their order, or may have been. */
    public synchronized List<SmsOrder> sent() {
        return List.copyOf(sent);
    }

    /** What comes of orders from now on, where it is anything but acceptance. */
    public synchronized void answers(Function<SmsOrder, Optional<SmsOutcome>> outcomes) {
        trouble = outcomes;
    }

    /** Gives a receipt to whoever listens. */
    public void report(SmsReceipt receipt) {
        listening().ifPresent(listener -> listener.received(receipt));
    }

    private synchronized Optional<Receipts> listening() {
        return closed ? Optional.empty() : receipts;
    }

    @Override
    public synchronized void start(Receipts listener) {
        if (closed || receipts.isPresent()) {
            throw new IllegalStateException("Gateway was begun before");
        }
        receipts = Optional.of(listener);
    }

    @Override
    public synchronized SmsOutcome send(SmsOrder order) {
        if (closed || receipts.isEmpty()) {
            return new SmsOutcome.NotNow(SmsOutcome.NotNow.Obstacle.CLOSED, Duration.ofMinutes(1));
        }
        SmsOutcome outcome = trouble.apply(order).orElseGet(() -> accepted(order));
        if (outcome instanceof SmsOutcome.Accepted || outcome instanceof SmsOutcome.Unknown) {
            sent.add(order);
        }
        return outcome;
    }

    private SmsOutcome accepted(SmsOrder order) {
        List<SmsReference> references = new ArrayList<>();
        for (int part = 1; part <= order.text().parts().size(); part++) {
            references.add(new SmsReference(sent.size() + "-" + part));
        }
        return new SmsOutcome.Accepted(references);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    @Override
    public synchronized String toString() {
        return "MemorySmsGateway after " + sent.size() + " orders";
    }
}
