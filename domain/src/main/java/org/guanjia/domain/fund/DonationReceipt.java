package org.guanjia.domain.fund;

import org.guanjia.domain.shared.Money;

/**
 * A part of a donation that came in.
 *
 * @param version of the donation whose event brought it
 * @param year the fund year that took it in
 * @param reversed whether it turned out to be a mistake
 */
public record DonationReceipt(long version, int year, Money amount, boolean reversed) {

    DonationReceipt turnedRound() {
        return new DonationReceipt(version, year, amount, true);
    }
}
