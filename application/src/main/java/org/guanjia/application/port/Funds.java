package org.guanjia.application.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.WishId;

/** The money of a partition, within a decision: what lies in its accounts, and the aggregates that move it. */
public interface Funds {

    /**
     * Every account of a fund, by source and donation, all as of one moment. Others may move the money before the decision
     * is written; what it posts is posted only where the money still lies.
     *
     * @throws IllegalArgumentException if the fund is of another partition
     */
    List<AccountBalance> balances(Fund fund);

    /** Every account of a fund year of the partition, the town's own and its villages', by fund, source and donation. */
    List<AccountBalance> balances(Programme programme, int year);

    /** Every account of a fund year that was found here, as above. */
    default List<AccountBalance> balances(FundYear year) {
        return balances(year.state().programme(), year.state().year());
    }

    Optional<FundYear> year(FundYearId id);

    /** All fund years of the partition, of both programmes, as they stand. */
    List<FundYear> years();

    Optional<Allocation> allocation(AllocationId id);

    Optional<Donation> donation(DonationId id);

    /** Those of the donations that there are, by id. */
    List<Donation> donations(Set<DonationId> ids);

    Optional<Commitment> commitment(CommitmentId id);

    /** All that was committed for a wish, of whichever funds, by id. */
    List<Commitment> commitmentsOf(WishId wish);
}
