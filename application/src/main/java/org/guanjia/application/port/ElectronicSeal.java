package org.guanjia.application.port;

import java.time.Duration;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.approval.SealReference;

/**
 * 电子签章: puts an office's seal under a decision, and says later whether it stands there. A decision is sealed before it is
 * written: where it cannot be sealed nothing is decided, and a seal under what then was not decided means nothing to anybody, since a
 * seal is only ever looked at from the decision that refers to it. Every implementation guarantees:
 *
 * <ul>
 *   <li><b>once for each request</b>: a request that is asked again, be it from another server, gets the same seal
 *       ({@link SealRequest#key} goes along), but for a roll-over of keys between, after which both stand;
 *   <li><b>bound</b>: a seal stands for its own request and for no other, be there one letter, fen or microsecond between them;
 *   <li><b>kept</b>: it can be verified for as long as the decision is on record, after every roll-over of keys too;
 *   <li><b>in time</b>: an answer, or {@link Unavailable}, within {@link #PATIENCE};
 *   <li><b>discretion</b>: the reference names no person.
 * </ul>
 *
 * <p>It is never called inside a transaction. Safe for use by several threads.
 */
public interface ElectronicSeal {

    /** How long an answer may take at most. */
    Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Seals it.
     *
     * @throws Unavailable if it cannot be sealed now; it may have been, and is then found by the same request
     */
    SealReference seal(SealRequest request);

    /**
     * Whether that seal stands for that request.
     *
     * @throws Unavailable if that cannot be told now
     */
    Standing verify(SealReference seal, SealRequest request);

    /** What is known of a seal. */
    enum Standing {
        STANDS,
        /** It is a seal, and under something else, or it was changed. */
        DIFFERS,
        /** It is none of this side's, or was made with a key that is gone. */
        UNKNOWN
    }
}
