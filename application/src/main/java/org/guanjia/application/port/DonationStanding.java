package org.guanjia.application.port;

import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.shared.Money;

/**
 * A donation, and what became of its money so far, over all fund years.
 *
 * @param available what rests
 * @param committed and not ordered yet
 * @param ordered in payments whose end is not known
 * @param paid to recipients
 */
public record DonationStanding(Donation donation, Money available, Money committed, Money ordered, Money paid) {}
