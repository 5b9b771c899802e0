package org.guanjia.application.port;

import java.util.List;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;

/** The money of a partition, within a decision. */
public interface Funds {

    /**
     * Every account of a fund, by source and donation, all as of one moment. Others may move the money before the decision
     * is written; what it posts is posted only where the money still lies.
     *
     * @throws IllegalArgumentException if the fund is of another partition
     */
    List<AccountBalance> balances(Fund fund);
}
