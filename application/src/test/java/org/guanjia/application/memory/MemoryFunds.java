package org.guanjia.application.memory;

import java.util.List;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundLedger.Scope;
import org.guanjia.application.port.Funds;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;

/** The money of a partition within a decision, from memory. */
record MemoryFunds(FundLedger ledger, TownCode partition) implements Funds {

    @Override
    public List<AccountBalance> balances(Fund fund) {
        MemoryStores.requireWithin(partition, fund.unit().town());
        return ledger.balances(new Scope.OfFund(fund));
    }

    @Override
    public List<AccountBalance> balances(Programme programme, int year) {
        return ledger.balances(new Scope.OfYear(partition, programme, year));
    }
}
