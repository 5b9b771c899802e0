package org.guanjia.domain.fund;

import java.time.Instant;
import org.guanjia.domain.shared.Money;

/**
 * City money that a town gave back (F-08).
 *
 * @param forYear the fund year whose surplus it is
 * @param at when it truly went
 */
public record SurplusReturn(FundAccount account, Money amount, int forYear, Instant at) {}
