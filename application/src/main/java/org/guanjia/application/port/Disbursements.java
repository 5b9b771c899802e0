package org.guanjia.application.port;

import java.time.Duration;

/**
 * 支付通道: hands orders of payments to whoever carries them out, a bank or the city's platform. It only hands over and tells what
 * was answered: what is handed over, when, and how often anew is decided by whoever calls it, and what became of a payment is
 * reported to the use cases that confirm or fail it. Every implementation guarantees:
 *
 * <ul>
 *   <li><b>an answer, always</b>: what cannot be handed over is an outcome too, nothing is thrown;
 *   <li><b>in time</b>: within {@link #PATIENCE}, however long the other side takes;
 *   <li><b>not taken without a word</b>: {@link DisbursementOutcome.Taken} only where the other side has the order for good, {@link
 *       DisbursementOutcome.Unknown} only where its answer was lost; after every other outcome it does not have it;
 *   <li><b>once for each number</b>: the order's number goes along, so that an order handed over again is one order there;
 *   <li><b>to the fen and to the letter</b>: amount and recipient arrive as they were given;
 *   <li><b>discretion</b>: no name and no number of a person in a log, an outcome or a string.
 * </ul>
 *
 * <p>It is never called inside a transaction. Safe for use by several threads.
 */
public interface Disbursements {

    /** How long an answer may take at most. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** Hands an order over, or tries to, once. */
    DisbursementOutcome hand(DisbursementOrder order);
}
