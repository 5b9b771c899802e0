package org.guanjia.bootstrap.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReference;

/**
 * One network that several nodes send to, and what goes wrong on the way by chance: answers are lost, it is throttled or away, a
 * number is refused, the node is killed before or after, or is held up until it is taken for dead. It remembers how often each
 * message arrived, and of how many attempts nobody at the node can know whether it did.
 */
final class TroubledGateways {

    private final Random random;
    private final Map<String, Integer> arrived = new HashMap<>();
    private final Map<String, Integer> unknown = new HashMap<>();
    private boolean mayHoldUp;
    private boolean isHeldUp;

    TroubledGateways(long seed) {
        this.random = new Random(seed);
    }

    /** What one node sends by. Where the node is held up, the others do that meanwhile. */
    SmsGateway ofNode(int node, IntConsumer meanwhile) {
        return new SmsGateway() {
            @Override
            public void start(Receipts receipts) {
                // This network has none.
            }

            @Override
            public SmsOutcome send(SmsOrder order) {
                Trouble trouble = next();
                if (trouble == Trouble.HELD_UP) {
                    holdUp(order.id().text(), node, meanwhile);
                }
                return comesTo(trouble, order);
            }

            @Override
            public void close() {
                // Nothing was begun.
            }
        };
    }

    /** What may happen to an attempt, each with how often among a thousand. */
    private enum Trouble {
        HELD_UP(10),
        KILLED_BEFORE(5),
        KILLED_AFTER(5),
        LOST(50),
        ANSWER_LOST(100),
        THROTTLED(10),
        AWAY(5),
        REFUSED(15),
        NONE(800);

        private final int share;

        Trouble(int share) {
            this.share = share;
        }

        static Trouble among(int chance) {
            int end = 0;
            for (Trouble trouble : values()) {
                end += trouble.share;
                if (chance < end) {
                    return trouble;
                }
            }
            return NONE;
        }
    }

    private synchronized Trouble next() {
        Trouble trouble = Trouble.among(random.nextInt(1_000));
        return trouble == Trouble.HELD_UP && (!mayHoldUp || isHeldUp) ? Trouble.NONE : trouble;
    }

    private void holdUp(String message, int node, IntConsumer meanwhile) {
        synchronized (this) {
            isHeldUp = true;
            unknown.merge(message, 1, Integer::sum);
        }
        meanwhile.accept(node);
        synchronized (this) {
            isHeldUp = false;
        }
    }

    private synchronized SmsOutcome comesTo(Trouble trouble, SmsOrder order) {
        String message = order.id().text();
        boolean arrives = switch (trouble) {
            case NONE, ANSWER_LOST, KILLED_AFTER, HELD_UP -> true;
            case LOST, THROTTLED, AWAY, REFUSED, KILLED_BEFORE -> false;
        };
        if (arrives) {
            arrived.merge(message, 1, Integer::sum);
        }
        return switch (trouble) {
            case NONE, HELD_UP -> new SmsOutcome.Accepted(references(order));
            case ANSWER_LOST, LOST -> {
                unknown.merge(message, 1, Integer::sum);
                yield Telephones.lost();
            }
            case THROTTLED -> new SmsOutcome.Throttled(Duration.ofSeconds(1));
            case AWAY -> Telephones.away(Duration.ofSeconds(30));
            case REFUSED -> new SmsOutcome.Refused(SmsOutcome.Refused.Reason.NUMBER, "0x0000000B");
            case KILLED_BEFORE, KILLED_AFTER -> {
                unknown.merge(message, 1, Integer::sum);
                throw new NodeClock.Killed();
            }
        };
    }

    private List<SmsReference> references(SmsOrder order) {
        List<SmsReference> references = new ArrayList<>();
        order.text()
                .parts()
                .forEach(part -> references.add(
                        new SmsReference(order.id().text() + " " + references.size() + " " + random.nextInt())));
        return references;
    }

    /** From now on one node at a time may be held up, or none. */
    synchronized void mayHoldUp(boolean may) {
        mayHoldUp = may;
    }

    synchronized int arrived(String message) {
        return arrived.getOrDefault(message, 0);
    }

    synchronized int unknown(String message) {
        return unknown.getOrDefault(message, 0);
    }

    synchronized int unknown() {
        return unknown.values().stream().mapToInt(Integer::intValue).sum();
    }
}
