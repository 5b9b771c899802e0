package org.guanjia.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.FundLedger.Scope;
import org.guanjia.application.port.Funds;
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

/** The money of a partition within a decision, from memory. */
record MemoryFunds(MemoryTransaction tx) implements Funds {

    @Override
    public List<AccountBalance> balances(Fund fund) {
        MemoryStores.requireWithin(tx.partition(), fund.unit().town());
        return tx.stores().fundLedger().balances(new Scope.OfFund(fund));
    }

    @Override
    public List<AccountBalance> balances(Programme programme, int year) {
        return tx.stores().fundLedger().balances(new Scope.OfYear(tx.partition(), programme, year));
    }

    @Override
    public Optional<FundYear> year(FundYearId id) {
        return tx.load(FundYear.class, id);
    }

    @Override
    public List<FundYear> years() {
        return tx.stores().fundViews().years(tx.partition());
    }

    @Override
    public Optional<Allocation> allocation(AllocationId id) {
        return tx.load(Allocation.class, id);
    }

    @Override
    public Optional<Donation> donation(DonationId id) {
        return tx.load(Donation.class, id);
    }

    @Override
    public List<Donation> donations(Set<DonationId> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(DonationId::text))
                .flatMap(id -> donation(id).stream())
                .toList();
    }

    @Override
    public List<Commitment> commitmentsOf(WishId wish) {
        MemoryStores.requireWithin(tx.partition(), wish.town());
        return tx.stores().fundViews().commitmentsOf(wish);
    }

    @Override
    public Optional<Commitment> commitment(CommitmentId id) {
        return tx.load(Commitment.class, id);
    }
}
