package org.guanjia.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.ClearingArrived;
import org.guanjia.application.port.CommitmentFilter;
import org.guanjia.application.port.DonationStanding;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.InTransit;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentState;
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
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
    public List<FundYear> yearsAsOf(Set<TownCode> partitions, Instant asOf) {
        return partitions.stream()
                .flatMap(town -> years(town).stream())
                .flatMap(year -> asOf(year, asOf).stream())
                .toList();
    }

    private Optional<FundYear> asOf(FundYear year, Instant asOf) {
        List<FundYearEvent> events = stores.entries(year.id()).stream()
                .takeWhile(entry -> !entry.recordedAt().isAfter(asOf))
                .map(entry -> (FundYearEvent) entry.event())
                .toList();
        return Optional.of(events).filter(found -> !found.isEmpty()).map(found -> FundYear.fold(year.id(), found));
    }

    @Override
    public Optional<DonationStanding> donation(DonationId id) {
        return stores.stored(Donation.class, id).map(this::standing);
    }

    @Override
    public List<DonationStanding> donations(FundUnit unit, Optional<DonationId> after, int limit) {
        return stores.all(Donation.class).stream()
                .filter(donation -> isOf(donation.state().gift().fund().unit(), unit))
                .filter(donation -> after.filter(last -> donation.id().ulid().compareTo(last.ulid()) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(donation -> donation.id().ulid()))
                .limit(limit)
                .map(this::standing)
                .toList();
    }

    private static boolean isOf(FundUnit unit, FundUnit whole) {
        return unit.equals(whole) || (whole.village().isEmpty() && unit.town().equals(whole.town()));
    }

    private DonationStanding standing(Donation donation) {
        List<AccountBalance> balances = ledger
                .balances(new FundLedger.Scope.OfPartition(donation.id().town()))
                .stream()
                .filter(balance -> balance.account()
                        .donation()
                        .filter(donation.id()::equals)
                        .isPresent())
                .toList();
        return new DonationStanding(
                donation,
                sum(balances, Pot.AVAILABLE),
                sum(balances, Pot.COMMITTED),
                sum(balances, Pot.ORDERED),
                sum(balances, Pot.PAID));
    }

    private static Money sum(List<AccountBalance> balances, Pot pot) {
        return balances.stream().map(balance -> balance.in(pot)).reduce(Money.ZERO, Money::plus);
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
    public List<Commitment> ofThePool(Set<TownCode> partitions, int year) {
        return stores.all(Commitment.class).stream()
                .filter(commitment -> partitions.contains(commitment.id().town())
                        && commitment.state().fund().year() == year
                        && commitment.state().spending().subject().isOfThePool())
                .sorted(Comparator.comparing(commitment -> commitment.id().text()))
                .toList();
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
