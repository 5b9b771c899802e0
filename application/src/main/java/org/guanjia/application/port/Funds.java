package org.guanjia.application.port;

import java.util.List;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.shared.Programme;

/** The money of a partition, within a decision. */
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
}
