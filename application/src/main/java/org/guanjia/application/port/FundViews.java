package org.guanjia.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * Fund years, donations, allocations, commitments and what is on its way between partitions, for reading. Sees what is
 * committed, never less than this process has written. Safe for use by several threads.
 */
public interface FundViews {

    Optional<FundYear> year(FundYearId id);

    /** The fund years of a town, or of the city by its own code, the latest first, each year by programme. */
    List<FundYear> years(TownCode partition);

    /**
     * All fund years of those towns as they stood at a past instant, by what was recorded until then, that instant included;
     * those of a town in the order of {@link #years}.
     */
    List<FundYear> yearsAsOf(Set<TownCode> partitions, Instant asOf);

    /** A designated donation with what became of its money. */
    Optional<DonationStanding> donation(DonationId id);

    /**
     * Those of a village, or of a town with its villages, by id, which is the order in which they were made.
     *
     * @param after only ids greater than this one, where present
     */
    List<DonationStanding> donations(FundUnit unit, Optional<DonationId> after, int limit);

    Optional<Allocation> allocation(AllocationId id);

    /** What a city gave out in a fund year, over both programmes, by id, which is the order in which it was given out. */
    List<Allocation> allocations(TownCode city, int year);

    /** All that was committed for a wish, of whichever funds, by id. */
    List<Commitment> commitmentsOf(WishId wish);

    Optional<Commitment> commitment(CommitmentId id);

    /**
     * Commitments by id, which is the order in which they were made.
     *
     * @param after only those that follow this one, where present
     * @param limit the greatest number given
     */
    List<Commitment> commitments(CommitmentFilter filter, Optional<CommitmentId> after, int limit);

    /**
     * What was promised of a fund year for projects of the pool, in those towns and their villages, by town and id, which is
     * the order in which it was promised.
     */
    List<Commitment> ofThePool(Set<TownCode> partitions, int year);

    /** All that left a partition and has not arrived, the longest on its way first. */
    List<InTransit> inTransit();
}
