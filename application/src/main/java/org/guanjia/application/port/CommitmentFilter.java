package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.WishId;

/**
 * Which commitments a list shows. What is empty excludes nothing.
 *
 * @param unit whose money: that of a village, or that of a town together with its villages'
 * @param year that they draw on now
 * @param wish of the same town, that they are for
 */
public record CommitmentFilter(
        FundUnit unit,
        Optional<Programme> programme,
        Optional<Integer> year,
        Optional<WishId> wish,
        Optional<CommitmentStage> stage) {

    /** All of a unit. */
    public static CommitmentFilter of(FundUnit unit) {
        return new CommitmentFilter(unit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
