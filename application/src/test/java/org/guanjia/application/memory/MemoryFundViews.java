package org.guanjia.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.ClearingArrived;
import org.guanjia.application.port.CommitmentFilter;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.InTransit;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentState;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/** Fund years, allocations and commitments in memory. */
record MemoryFundViews(MemoryStores stores, MemoryFundLedger ledger) implements FundViews {

    @Override
    public Optional<FundYear> year(FundYearId id) {
        return stores.stored(FundYear.class, id);
    }

    @Override
    public List<FundYear> years(TownCode partition) {
        return stores.all(FundYear.class).stream()
                .filter(year -> year.id().town().equals(partition))
                .sorted(Comparator.comparing((FundYear year) -> year.state().year())
                        .reversed()
                        .thenComparing(year -> year.state().programme().name()))
                .toList();
    }

    @Override
    public Optional<Allocation> allocation(AllocationId id) {
        return stores.stored(Allocation.class, id);
    }

    @Override
    public List<Allocation> allocations(TownCode city, int year) {
        return stores.all(Allocation.class).stream()
                .filter(allocation -> allocation.id().town().equals(city)
                        && allocation.from().fund().year() == year)
                .toList();
    }

    @Override
    public List<Commitment> commitmentsOf(WishId wish) {
        return stores.all(Commitment.class).stream()
                .filter(commitment -> commitment.state().spending().subject().equals(new Subject.OfWish(wish)))
                .sorted(Comparator.comparing(commitment -> commitment.id().text()))
                .toList();
    }

    @Override
    public Optional<Commitment> commitment(CommitmentId id) {
        return stores.stored(Commitment.class, id);
    }

    @Override
    public List<Commitment> commitments(CommitmentFilter filter, Optional<CommitmentId> after, int limit) {
        return stores.all(Commitment.class).stream()
                .filter(found -> found.id().town().equals(filter.unit().town()))
                .filter(found -> passes(filter, found.state()))
                .filter(found -> after.isEmpty()
                        || found.id().text().compareTo(after.get().text()) > 0)
                .limit(limit)
                .toList();
    }

    private static boolean passes(CommitmentFilter filter, CommitmentState state) {
        Fund fund = state.fund();
        Optional<WishId> wish =
                state.spending().subject().fold(of -> Optional.of(of.wish()), projects -> Optional.empty());
        return (filter.unit().village().isEmpty() || filter.unit().equals(fund.unit()))
                && filter.programme().filter(other -> other != fund.programme()).isEmpty()
                && filter.year().filter(other -> other != fund.year()).isEmpty()
                && (filter.wish().isEmpty() || filter.wish().equals(wish))
                && filter.stage().filter(other -> other != state.stage()).isEmpty();
    }

    @Override
    public List<InTransit> inTransit() {
        Set<ClearingArrived> arrived =
                stores.effects(ClearingArrived.class).stream().collect(Collectors.toSet());
        return ledger.entered().stream()
                .filter(entry -> entry.posting().to() == Pot.CLEARING)
                .map(MemoryFundViews::sent)
                .filter(sent -> !arrived.contains(new ClearingArrived(sent.to().town(), sent.sent())))
                .toList();
    }

    private static InTransit sent(LedgerEntry entry) {
        Fund to = entry.posting().counterpart().orElseThrow();
        return new InTransit(
                entry.cause(),
                entry.posting().account(),
                to.unit(),
                entry.posting().amount(),
                entry.recordedAt());
    }
}
