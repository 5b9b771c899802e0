package org.guanjia.application.port;

import java.time.Duration;

/**
 * Hands messages to whoever carries them to telephones. It only sends and reports: what is sent, when, and how often anew is
 * decided by whoever calls it. Every implementation guarantees:
 *
 * <ul>
 *   <li><b>an answer, always</b>: what cannot be sent is an outcome too, nothing is thrown;
 *   <li><b>in time</b>: within {@link #PATIENCE}, however long the other side takes;
 *   <li><b>no acceptance without one</b>: {@link SmsOutcome.Accepted} only where the other side said so, {@link
 *       SmsOutcome.Unknown} only where its answer was lost, so that every other outcome says: not sent, and can be sent
 *       again without a double;
 *   <li><b>the text to the byte</b>, in as many parts as the protocol needs;
 *   <li><b>the order's identity goes along</b> wherever the protocol has a place for it, so that a double is known as one;
 *   <li><b>receipts</b>, where the protocol has them, reach the listener as they come;
 *   <li><b>discretion</b>: no text and no whole number in a log, an outcome or a string.
 * </ul>
 *
 * <p>It is never called inside a transaction. Safe for use by several threads.
 */
public interface SmsGateway extends AutoCloseable {

    /** How long an answer may take at most. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Begins the work; the other side need not be within reach. Until then, orders and receipts wait outside.
     *
     * @throws IllegalStateException if it was begun or ended before
     */
    void start(Receipts receipts);

    /** Tries to send, once. Before the start and after the end the answer is {@link SmsOutcome.NotNow}. */
    SmsOutcome send(SmsOrder order);

    /**
     * Ends the work: orders under way get their outcomes, no receipt comes any more. Ending it again, or before the start,
     * does no harm.
     */
    @Override
    void close();

    /** Told what became of messages. Safe for use by several threads. */
    @FunctionalInterface
    interface Receipts {

        /**
         * A receipt. It may come before the outcome that names its reference, more than once, or for a reference that nobody
         * knows. Whoever returns has it for good; whoever throws is told again where the protocol can do that.
         */
        void received(SmsReceipt receipt);
    }
}
