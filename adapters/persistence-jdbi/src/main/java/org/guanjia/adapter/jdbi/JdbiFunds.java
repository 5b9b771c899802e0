package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.guanjia.domain.shared.TownCode;
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
    public Optional<Allocation> allocation(AllocationId id) {
        return loaded.load(StateTables.ALLOCATIONS, id);
    }

    @Override
    public Optional<Donation> donation(DonationId id) {
        return loaded.load(StateTables.DONATIONS, id);
    }

    @Override
    public Optional<Commitment> commitment(CommitmentId id) {
        return loaded.load(StateTables.COMMITMENTS, id);
    }
}
