package org.guanjia.domain.fund;

import java.util.Map;
import java.util.Set;

/**
 * Where in its account money lies, or where it came from and went to. What lies in all pots of an account is zero
 * together: a contra pot goes below zero by what came in through it.
 */
public enum Pot {
    /** Contra: whoever gave the money, and to whom it went back. */
    OUTSIDE,
    /** Contra: on the way between the city and a town. */
    CLEARING,
    /** Contra: moved to or from another account of the same partition, of another unit or year. */
    ELSEWHERE,
    /** Free to be committed. */
    AVAILABLE,
    /** Matching that a town kept back for additions (F-04). */
    RESERVE,
    /** Promised to a case or purpose and not paid yet (F-05). */
    COMMITTED,
    /** A payment of it was ordered; whether it arrived is not known yet. */
    ORDERED,
    /** Paid to its recipient. */
    PAID;

    private static final Map<Pot, Set<Pot>> MOVES = Map.of(
            OUTSIDE, Set.of(AVAILABLE),
            CLEARING, Set.of(AVAILABLE),
            ELSEWHERE, Set.of(AVAILABLE, RESERVE, COMMITTED),
            AVAILABLE, Set.of(OUTSIDE, CLEARING, ELSEWHERE, RESERVE, COMMITTED),
            RESERVE, Set.of(ELSEWHERE, AVAILABLE, COMMITTED),
            COMMITTED, Set.of(ELSEWHERE, AVAILABLE, RESERVE, ORDERED),
            ORDERED, Set.of(COMMITTED, PAID),
            PAID, Set.of(AVAILABLE, ORDERED));

    /** Whether it stands for somebody or something outside the account, and may lie below zero. */
    public boolean isContra() {
        return this == OUTSIDE || this == CLEARING || this == ELSEWHERE;
    }

    /** Whether a posting that touches it names the other fund. */
    public boolean hasCounterpart() {
        return this == CLEARING || this == ELSEWHERE;
    }

    /** Whether money may go from here to there in one posting. */
    public boolean leadsTo(Pot other) {
        return MOVES.getOrDefault(this, Set.of()).contains(other);
    }
}
