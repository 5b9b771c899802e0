package org.guanjia.application.port;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.guanjia.domain.fund.Pot;

/**
 * What lies in the pots of all accounts of some partitions together, at one moment, in fen.
 *
 * @param accounts how many there are
 */
public record LedgerTotals(long accounts, Map<Pot, Long> fen) {

    public LedgerTotals {
        fen = Collections.unmodifiableMap(new EnumMap<>(fen));
    }

    /** Zero, always. */
    public long sum() {
        return fen.values().stream().reduce(0L, Math::addExact);
    }

    /** What was sent from one of the partitions and has not arrived in another. */
    public long inTransit() {
        return fen.getOrDefault(Pot.CLEARING, 0L);
    }
}
