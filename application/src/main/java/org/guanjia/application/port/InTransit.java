package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.shared.Money;

/**
 * 在途: money that left one partition and has not arrived in the other yet.
 *
 * @param sent the act that sent it
 * @param from the account that it left
 * @param to whose account of the same source it will come into
 * @param since when it was recorded as sent
 */
public record InTransit(PostingCause sent, FundAccount from, FundUnit to, Money amount, Instant since) {}
