package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.PLAN_2022;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Funds;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.AllocationEvent;
import org.guanjia.domain.fund.AllocationTable;
import org.guanjia.domain.fund.AllocationWeights;
import org.guanjia.domain.fund.Deposit;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.Indicators;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;

/** Fund years of a city and a town that nobody else has written to, and what the city gives out there. */
final class SampleFundYears {

    static final int YEAR = 2024;
    static final Voucher VOUCHER = new Voucher("莞财拨〔2024〕1号");
    private static final AllocationWeights EQUAL = new AllocationWeights(1, 1, 1, 1, 1, 0, 34);
    private static final AtomicInteger CITIES = new AtomicInteger(460_000);

    private final Stores stores;
    private final TownCode city;
    private final TownCode town;

    SampleFundYears(Stores stores) {
        this.stores = stores;
        int county = CITIES.incrementAndGet();
        this.city = new TownCode(county + "000");
        this.town = new TownCode(county + "001");
    }

    TownCode city() {
        return city;
    }

    TownCode town() {
        return town;
    }

    FundYear opened(TownCode partition, int year) {
        FundYearId id = FundYear.idOf(partition, Programme.WISHES, year);
        FundYearEvent opened = new FundYearEvent.Opened(Programme.WISHES, year, PLAN_2022, Optional.empty(), NOON);
        FundYear born = FundYear.fold(id, List.of(opened));
        write(partition, funds -> new Outcome<>(born, List.of(opened)));
        return born;
    }

    FundYear received(FundYear year, MoneySource source, long fen) {
        Deposit deposit =
                new Deposit(FundUnit.of(year.id().town()), source, Money.ofFen(fen), Optional.empty(), VOUCHER);
        return then(year, stands -> stands.receive(deposit, NOON));
    }

    /** The year after an act on it as it stands. */
    FundYear then(FundYear year, Function<FundYear, Outcome<FundYear, FundYearEvent>> act) {
        write(year.id().town(), funds -> act.apply(funds.year(year.id()).orElseThrow()));
        return stores.fundViews().year(year.id()).orElseThrow();
    }

    /** The same, recorded at that moment. */
    FundYear thenAt(Instant recordedAt, FundYear year, Function<FundYear, Outcome<FundYear, FundYearEvent>> act) {
        writeAt(
                recordedAt,
                year.id().town(),
                funds -> act.apply(funds.year(year.id()).orElseThrow()));
        return stores.fundViews().year(year.id()).orElseThrow();
    }

    /** Project money of the town, so much of one source. */
    FundAccount ofProjects(long fen) {
        FundYearId id = FundYear.idOf(town, Programme.MICRO_PROJECTS, YEAR);
        FundAccount account = FundAccount.of(
                new Fund(Programme.MICRO_PROJECTS, FundUnit.of(town), YEAR), MoneySource.TOWN_FINANCE_MATCH);
        List<FundYearEvent> events = List.of(
                new FundYearEvent.Opened(Programme.MICRO_PROJECTS, YEAR, PLAN_2022, Optional.empty(), NOON),
                new FundYearEvent.Received(account, Money.ofFen(fen), YEAR, VOUCHER, NOON));
        write(town, funds -> new Outcome<>(FundYear.fold(id, events), events));
        return account;
    }

    /** All that the city has of a source in a year goes to the one town. */
    Allocation allocated(FundYear ofCity, long fen) {
        Indicators indicators = new Indicators(town, 3, 1200, 7, 90_000, new Percentage(210), Optional.empty());
        AllocationTable table = AllocationTable.of(Money.ofFen(fen), List.of(indicators), EQUAL);
        FundAccount from = FundAccount.of(ofCity.fundOf(FundUnit.of(city)), MoneySource.CITY_CHARITY);
        AllocationEvent made = new AllocationEvent.Made(from, table, VOUCHER, NOON);
        Allocation allocation = Allocation.fold(new AllocationId(city, newUlid()), List.of(made));
        write(city, funds -> new Outcome<>(allocation, List.of(made)));
        return allocation;
    }

    void write(TownCode partition, Function<Funds, Outcome<?, ?>> act) {
        writeAt(NOON, partition, act);
    }

    private void writeAt(Instant recordedAt, TownCode partition, Function<Funds, Outcome<?, ?>> act) {
        stores.transactions()
                .in(partition, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, recordedAt, act.apply(tx.funds())));
    }
}
