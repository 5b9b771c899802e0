package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Funds;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Handle;

/** Reads the money of a partition within a decision. */
final class JdbiFunds implements Funds {

    private static final String BALANCES = "select * from <schema>.fund_account where <scope> order by " + FundRows.KEY;

    private final Handle handle;
    private final LoadedStates loaded;
    private final TownCode partition;

    JdbiFunds(Handle handle, LoadedStates loaded) {
        this.handle = handle;
        this.loaded = loaded;
        this.partition = loaded.partition();
    }

    @Override
    public List<AccountBalance> balances(Fund fund) {
        LoadedStates.requireWithin(partition, fund.unit().town());
        return balances(FundRows.OF_FUND, FundRows.fund(fund));
    }

    @Override
    public List<AccountBalance> balances(Programme programme, int year) {
        return balances(FundRows.OF_YEAR, FundRows.year(partition, programme, year));
    }

    private List<AccountBalance> balances(String scope, Map<String, Object> values) {
        return handle.createQuery(BALANCES)
                .define("scope", scope)
                .bindMap(values)
                .map((row, context) -> FundRows.balance(row))
                .list();
    }

    @Override
    public Optional<FundYear> year(FundYearId id) {
        return loaded.load(StateTables.FUND_YEARS, id);
    }

    @Override
    public List<FundYear> years() {
        return handle.createQuery(JdbiFundViews.YEARS)
                .bind("town", partition.text())
                .map((row, context) -> JdbiFundViews.restored(StateTables.FUND_YEARS, row))
                .list();
    }

    @Override
    public Optional<Allocation> allocation(AllocationId id) {
        return loaded.load(StateTables.ALLOCATIONS, id);
    }

    @Override
    public Optional<Donation> donation(DonationId id) {
        return loaded.load(StateTables.DONATIONS, id);
    }

    @Override
    public List<Donation> donations(Set<DonationId> ids) {
        ids.forEach(id -> LoadedStates.requireWithin(partition, id.town()));
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery(StateTables.DONATIONS.selectSome())
                        .bind("town", partition.text())
                        .bindList(
                                "ids", ids.stream().map(id -> id.ulid().text()).toList())
                        .map((row, context) -> loaded(StateTables.DONATIONS, row))
                        .list();
    }

    @Override
    public List<Commitment> commitmentsOf(WishId wish) {
        LoadedStates.requireWithin(partition, wish.town());
        return handle.createQuery(StateTables.COMMITMENTS.selectOfWish())
                .bind("town", partition.text())
                .bind("wish", wish.ulid().text())
                .map((row, context) -> loaded(StateTables.COMMITMENTS, row))
                .list();
    }

    private <A extends Aggregate<A, ?>> A loaded(StateTable<A> table, ResultSet row) throws SQLException {
        return loaded.loaded(table, table.id(partition, new Ulid(row.getString("id"))), row);
    }

    @Override
    public Optional<Commitment> commitment(CommitmentId id) {
        return loaded.load(StateTables.COMMITMENTS, id);
    }
}
