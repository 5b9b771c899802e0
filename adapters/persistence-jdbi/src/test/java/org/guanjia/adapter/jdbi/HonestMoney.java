package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanjia.adapter.contract.Stores;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Changes;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.AllocationEvent;
import org.guanjia.domain.fund.AllocationTable;
import org.guanjia.domain.fund.AllocationWeights;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.DonationEvent;
import org.guanjia.domain.fund.Donor;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.Gift;
import org.guanjia.domain.fund.Indicators;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.fund.Purpose;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;

/** One of each aggregate that moves money, in one partition. */
final class HonestMoney {

    private static final Voucher VOUCHER = new Voucher("莞财拨〔2026〕1号");

    private final Stores stores;
    private final Actor actor;
    private final TownCode town;
    private final Instant at;
    private final Fund fund;
    private final FundAccount account;

    HonestMoney(Stores stores, Actor actor, TownCode town, Instant at) {
        this.stores = stores;
        this.actor = actor;
        this.town = town;
        this.at = at;
        this.fund = new Fund(Programme.WISHES, FundUnit.of(town), 2026);
        this.account = FundAccount.of(fund, MoneySource.CITY_CHARITY);
    }

    void write(Supplier<Ulid> ulids) {
        write(year());
        write(donation(new DonationId(town, ulids.get())));
        write(allocation(new AllocationId(town, ulids.get())));
        write(commitment(new CommitmentId(town, ulids.get()), new WishId(town, ulids.get())));
    }

    private void write(Outcome<?, ?> outcome) {
        stores.transactions().in(town, Optional.empty(), tx -> Changes.by(actor, at, outcome));
    }

    private Outcome<?, ?> year() {
        List<FundYearEvent> events = List.of(
                new FundYearEvent.Opened(Programme.WISHES, 2026, new RulebookId("2022"), Optional.empty(), at),
                new FundYearEvent.Received(account, Money.ofFen(100_000), 2026, VOUCHER, at));
        return new Outcome<>(FundYear.fold(FundYear.idOf(town, Programme.WISHES, 2026), events), events);
    }

    private Outcome<?, ?> donation(DonationId id) {
        Gift gift = new Gift(
                fund, Purpose.of(Programme.WISHES), new Donor.OfOrganisation("示例公司"), RestOfDonation.SAME_PURPOSE);
        List<DonationEvent> events = List.of(new DonationEvent.Given(id, gift, Money.ofFen(20_000), VOUCHER, at));
        return new Outcome<>(Donation.fold(id, events), events);
    }

    private Outcome<?, ?> allocation(AllocationId id) {
        Indicators indicators =
                new Indicators(new TownCode("441900105"), 3, 1200, 7, 90_000, new Percentage(210), Optional.empty());
        AllocationTable table = AllocationTable.of(
                Money.ofFen(30_000), List.of(indicators), new AllocationWeights(1, 1, 1, 1, 1, 0, 34));
        List<AllocationEvent> events = List.of(new AllocationEvent.Made(account, table, VOUCHER, at));
        return new Outcome<>(Allocation.fold(id, events), events);
    }

    private Outcome<?, ?> commitment(CommitmentId id, WishId wish) {
        List<CommitmentEvent> events = List.of(new CommitmentEvent.Committed(
                Spending.on(new Subject.OfWish(wish)),
                fund,
                List.of(new Portion(0, account, Pot.AVAILABLE, Money.ofFen(10_000))),
                at));
        return new Outcome<>(Commitment.fold(id, events), events);
    }
}
