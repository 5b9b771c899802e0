package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.Money;

/**
 * Money that came in: from outside, or as a share of the city's allocation.
 *
 * @param version of the fund year whose event brought it
 * @param forYear the fund year that it counts for: its own, or a closed one that it makes good late (F-13)
 * @param allocation whose share it is, where it is one
 * @param at when it truly came
 * @param reversed whether it turned out to be a mistake
 */
public record Receipt(
        long version,
        FundAccount account,
        Money amount,
        int forYear,
        Optional<AllocationId> allocation,
        Instant at,
        boolean reversed) {

    Receipt turnedRound() {
        return new Receipt(version, account, amount, forYear, allocation, at, true);
    }
}
