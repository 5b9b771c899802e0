package org.guanjia.application.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.CommitmentFilter;
import org.guanjia.application.port.DonationStanding;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.InTransit;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the city gives out arrives at every town exactly once, whoever brings it in and whatever breaks off. */
class ClearingTest {

    private static final TownCode CITY = new TownCode("441900000");
    private static final List<String> TOWNS = List.of("441900104", "441900105", "441900106");
    private static final Actor BUREAU = new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(CITY));
    private static final Money TOTAL = Money.parseYuan("100000");

    private final MemoryStores stores = new MemoryStores();
    private final Instant now = Instant.parse("2024-03-04T02:00:00Z");
    private final EditionsInForce editions =
            new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION);
    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
    private final FundDesk desk =
            new FundDesk(inputs, BundledEditions.REGION, new Footings(editions, stores), () -> now);
    private final Clearing clearing = new Clearing(stores, stores.fundViews(), stores, editions, () -> now);
    private String year = "";

    @BeforeEach
    void the_city_has_money() {
        year = new OpenFundYear(stores, desk)
                .handle(BUREAU, Call.of(new OpenFundYear.Command(CITY.text(), "WISHES", 2024)))
                .id();
        new ReceiveMoney(stores, desk)
                .handle(
                        BUREAU,
                        Call.of(new ReceiveMoney.Command(
                                year,
                                CITY.text(),
                                "CITY_FINANCE",
                                TOTAL.toYuanText(),
                                Optional.empty(),
                                "莞财拨〔2024〕1号",
                                Optional.empty())));
    }

    @Test
    void arrives_at_once_in_full_and_begins_the_years_of_the_towns() {
        allocate(clearing);

        assertThat(stores.fundViews().inTransit()).isEmpty();
        assertThat(arrived()).isEqualTo(TOTAL);
        assertThat(TOWNS)
                .allMatch(town -> stores.fundViews()
                        .year(yearOf(town))
                        .filter(found -> found.version() == 2)
                        .isPresent());
    }

    @Test
    void stays_in_transit_where_it_was_broken_off_and_arrives_later() {
        assertThatThrownBy(() -> allocate(new Clearing(stores, new KilledViews(), stores, editions, () -> now)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stores.fundViews().inTransit()).hasSize(TOWNS.size());
        assertThat(arrived()).isEqualTo(Money.ZERO);

        assertThat(clearing.bringIn()).isEqualTo(TOWNS.size());
        assertThat(clearing.bringIn()).isZero();
        assertThat(arrived()).isEqualTo(TOTAL);
    }

    @Test
    void arrives_once_where_several_servers_bring_it_in() throws Exception {
        assertThatThrownBy(() -> allocate(new Clearing(stores, new KilledViews(), stores, editions, () -> now)))
                .isInstanceOf(IllegalStateException.class);
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> each = Stream.generate(() -> (Callable<Integer>) clearing::bringIn)
                    .limit(4)
                    .toList();
            int brought = 0;
            for (Future<Integer> done : servers.invokeAll(each)) {
                brought += done.get();
            }
            assertThat(brought).isEqualTo(TOWNS.size());
        } finally {
            servers.shutdownNow();
        }
        assertThat(arrived()).isEqualTo(TOTAL);
    }

    @Test
    void brings_what_a_town_gives_back_to_the_city_once() {
        allocate(clearing);
        TownCode town = new TownCode(TOWNS.get(1));
        Actor charity = new Actor("charity-1", Role.TOWN_CHARITY, new Jurisdiction.OfTown(town));
        ReturnSurplus.Command command = new ReturnSurplus.Command(
                yearOf(town.text()).text(), "CITY_FINANCE", "1000.00", Optional.empty(), "退回凭证1号");
        assertThatThrownBy(() -> new ReturnSurplus(
                                stores, desk, new Clearing(stores, new KilledViews(), stores, editions, () -> now))
                        .handle(charity, Call.of(command)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stores.fundViews().inTransit()).hasSize(1);

        assertThat(clearing.bringIn()).isEqualTo(1);
        assertThat(clearing.bringIn()).isZero();
        assertThat(stores.fundLedger().balances(new FundLedger.Scope.OfPartition(CITY)))
                .extracting(balance -> balance.in(Pot.AVAILABLE))
                .containsExactly(Money.parseYuan("1000"));
        assertThat(arrived().plus(Money.parseYuan("1000"))).isEqualTo(TOTAL);
    }

    private void allocate(Clearing by) {
        AllocationSheet sheet = new AllocationSheet(
                BundledEditions.REGION, editions, stores.fundViews(), stores.fundLedger(), () -> now);
        List<IndicatorInput> towns = TOWNS.stream()
                .map(town -> new IndicatorInput(town, 1200, TOWNS.indexOf(town) + 1, 90_000, "2.1 %", Optional.empty()))
                .toList();
        new AllocateMoney(stores, desk, sheet, by, new CountingUlids())
                .handle(
                        BUREAU,
                        Call.of(new AllocateMoney.Command(
                                year, "CITY_FINANCE", TOTAL.toYuanText(), "莞财拨〔2024〕2号", towns)));
    }

    private static FundYearId yearOf(String town) {
        return FundYear.idOf(new TownCode(town), Programme.WISHES, 2024);
    }

    private Money arrived() {
        return TOWNS.stream()
                .flatMap(town ->
                        stores.fundLedger().balances(new FundLedger.Scope.OfPartition(new TownCode(town))).stream())
                .map(balance -> balance.in(Pot.AVAILABLE))
                .reduce(Money.ZERO, Money::plus);
    }

    /** What a server sees that is killed after the first half. */
    private static final class KilledViews implements FundViews {
        @Override
        public Optional<FundYear> year(FundYearId id) {
            return Optional.empty();
        }

        @Override
        public List<FundYear> years(TownCode partition) {
            return List.of();
        }

        @Override
        public List<FundYear> yearsAsOf(Set<TownCode> partitions, Instant asOf) {
            return List.of();
        }

        @Override
        public Optional<DonationStanding> donation(DonationId id) {
            return Optional.empty();
        }

        @Override
        public List<DonationStanding> donations(FundUnit unit, Optional<DonationId> after, int limit) {
            return List.of();
        }

        @Override
        public Optional<Allocation> allocation(AllocationId id) {
            return Optional.empty();
        }

        @Override
        public List<Allocation> allocations(TownCode city, int year) {
            return List.of();
        }

        @Override
        public List<Commitment> commitmentsOf(WishId wish) {
            return List.of();
        }

        @Override
        public Optional<Commitment> commitment(CommitmentId id) {
            return Optional.empty();
        }

        @Override
        public List<Commitment> commitments(CommitmentFilter filter, Optional<CommitmentId> after, int limit) {
            return List.of();
        }

        @Override
        public List<Commitment> ofThePool(Set<TownCode> partitions, int year) {
            return List.of();
        }

        @Override
        public List<InTransit> inTransit() {
            throw new IllegalStateException("killed");
        }
    }
}
