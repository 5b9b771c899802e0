package org.guanjia.application.port;

import java.time.Duration;

/**
 * Asks public records whether a person belongs to the groups that a request claims (W-05: data comparison first). Every
 * implementation guarantees:
 *
 * <ul>
 *   <li><b>an answer, always</b>: what cannot be asked is {@link EligibilityAnswer.Unavailable} with its reason, nothing is
 *       thrown;
 *   <li><b>in time</b>: within {@link #PATIENCE}, however long the records themselves take;
 *   <li><b>no more than was claimed</b>: a confirmation names claimed groups only;
 *   <li><b>discretion</b>: neither question nor record is logged or kept, and the answer holds nothing personal.
 * </ul>
 *
 * <p>It is never asked inside a transaction. Safe for use by several threads.
 */
public interface EligibilityCheck {

    /** How long an answer may take at most. */
    Duration PATIENCE = Duration.ofSeconds(10);

    EligibilityAnswer check(EligibilityQuestion question);
}
