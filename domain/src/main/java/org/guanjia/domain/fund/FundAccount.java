package org.guanjia.domain.fund;

import java.util.Optional;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.DonationId;

/**
 * The money of a fund that came from one source. Sources never mix, because an account has one only.
 *
 * @param source never {@link MoneySource#RESERVE}: what a town keeps back is its matching still, in a pot of that account
 * @param donation which one, exactly where the source is a designated donation, so that each is spent on what its donor
 *     named (F-10)
 */
public record FundAccount(Fund fund, MoneySource source, Optional<DonationId> donation) {

    public FundAccount {
        if (source == MoneySource.RESERVE) {
            throw new IllegalArgumentException("Reserve is a pot of the matching, not an account");
        }
        if (donation.isPresent() != (source == MoneySource.DESIGNATED_DONATION)) {
            throw new IllegalArgumentException("Account of " + source + " with donation " + donation);
        }
    }

    public static FundAccount of(Fund fund, MoneySource source) {
        return new FundAccount(fund, source, Optional.empty());
    }

    public static FundAccount of(Fund fund, DonationId donation) {
        return new FundAccount(fund, MoneySource.DESIGNATED_DONATION, Optional.of(donation));
    }

    /** The account for money of the same source in another fund. */
    public FundAccount in(Fund other) {
        return new FundAccount(other, source, donation);
    }
}
