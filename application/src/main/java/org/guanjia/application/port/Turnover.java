package org.guanjia.application.port;

import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.Money;

/**
 * How much moved from one pot of an account to another within some time.
 *
 * @param postings in how many postings
 */
public record Turnover(FundAccount account, Pot from, Pot to, Money amount, long postings) {}
