package org.guanjia.bootstrap.story;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.port.SmsReference;

/** A gateway of a story: it takes every message, unless the story says otherwise, and gives the receipts that it says. */
final class Telephones implements SmsGateway {

    private final List<SmsOrder> orders = new ArrayList<>();
    private final Deque<SmsOutcome> troubles = new ArrayDeque<>();
    private Optional<Receipts> receipts = Optional.empty();

    /** Every order that came, in order, whatever came of it. */
    synchronized List<SmsOrder> orders() {
        return List.copyOf(orders);
    }

    /** The texts of the orders that came. */
    synchronized List<String> texts() {
        return orders.stream().map(order -> order.text().text()).toList();
    }

    /** The next order comes to that. */
    synchronized void next(SmsOutcome outcome) {
        troubles.add(outcome);
    }

    /** A receipt for a part of the message that came as that order, from 1. */
    void tell(int order, int part, SmsReceipt.Fate fate) {
        receipts.orElseThrow().received(new SmsReceipt(name(order, part), fate, "CODE " + fate));
    }

    private static SmsReference name(int order, int part) {
        return new SmsReference("order " + order + " part " + part);
    }

    @Override
    public synchronized void start(Receipts listener) {
        receipts = Optional.of(listener);
    }

    @Override
    public synchronized SmsOutcome send(SmsOrder order) {
        orders.add(order);
        List<SmsReference> names = new ArrayList<>();
        order.text().parts().forEach(part -> names.add(name(orders.size(), names.size() + 1)));
        return Optional.ofNullable(troubles.poll()).orElseGet(() -> new SmsOutcome.Accepted(names));
    }

    /** What an order of which the answer was lost comes to. */
    static SmsOutcome lost() {
        return new SmsOutcome.Unknown(SmsOutcome.Unknown.Loss.NO_ANSWER_IN_TIME);
    }

    /** What every order comes to while the other side is away. */
    static SmsOutcome away(Duration retryAfter) {
        return new SmsOutcome.NotNow(SmsOutcome.NotNow.Obstacle.OUT_OF_REACH, retryAfter);
    }

    @Override
    public void close() {
        // Nothing was begun.
    }
}
