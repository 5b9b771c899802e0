package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.TownCode;

/**
 * Writes down what a use case decided. The stores behind it guarantee:
 *
 * <ul>
 *   <li><b>all or nothing</b>: states, journal entries, effects and the command key of one decision become visible together, and
 *       durable before the receipt is given; a refusal or failure leaves no trace;
 *   <li><b>no lost update</b>: of two decisions on the same version of an aggregate one takes effect, the other is
 *       refused with a conflict of reason stale version;
 *   <li><b>once per key</b>: within a partition a command key has one effect. Its second arrival gets the receipt of the first, whatever the
 *       decision would say now; with another request hash it is refused with reason key reused. A twin in flight waits
 *       for the first, or is refused with reason twin in flight. Refusals are not recorded;
 *   <li><b>nothing overdrawn</b>: money is posted only where it lies. Where others took it since the decision read the balances,
 *       the decision is made anew from what stands then, at most five times, before it is refused with reason funds moved;
 *       within a transaction that somebody else ends it is refused at once;
 *   <li><b>a complete journal</b>: every event of every outcome is kept, in order, with its actor and both times to the
 *       microsecond.
 * </ul>
 *
 * <p>Safe for use by several threads and by several processes on one database.
 */
public interface Transactions {

    /**
     * Runs a decision in one transaction of a town's partition and flushes what it yields.
     *
     * @param partition the town, or the city's own code, that everything read and written belongs to
     * @param key absent where the caller does not send the command twice
     * @throws org.guanjia.domain.shared.Refusal as the decision refuses, or as described above
     * @throws IllegalArgumentException if something of another partition is read or written
     */
    Receipt in(TownCode partition, Optional<CommandKey> key, Decision decision);

    /** What a use case decides from the state it loads. It may run more than once, so it has no effect of its own. */
    @FunctionalInterface
    interface Decision {
        Changes decide(Transaction tx);
    }

    /** The stores as they stand within one transaction; of no use after it. */
    interface Transaction {
        Extensions extensions();

        Staff staff();

        Persons persons();

        RecordedEditions editions();

        Wishes wishes();

        CaseNumbers caseNumbers();

        Funds funds();

        Approvals approvals();
    }
}
