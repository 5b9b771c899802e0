package org.guanjia.domain.fund;

import java.math.BigInteger;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;

/**
 * How much of some money was used, as an exact fraction (F-06, F-07).
 *
 * @param paid in the year
 * @param received from the city and as matching
 * @param committed and not paid yet, which is shown beside it and does not count
 */
public record UseRate(Money paid, Money received, Money committed) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /** Whether at least that share was used. Of nothing, any share is. */
    public boolean reaches(Percentage share) {
        BigInteger used = BigInteger.valueOf(paid.fen()).multiply(WHOLE);
        BigInteger needed = BigInteger.valueOf(received.fen()).multiply(BigInteger.valueOf(share.hundredths()));
        return used.compareTo(needed) >= 0;
    }

    /** What that share comes to; a fraction of a fen counts as one. */
    Money owed(Percentage share) {
        return share.roundedUpOf(received);
    }

    /** The rate for people to read, cut off after two decimals of a percent, such as {@code 84.99 %}; {@code -} of nothing. */
    public String text() {
        if (received.isZero()) {
            return "-";
        }
        long hundredths = BigInteger.valueOf(paid.fen())
                .multiply(WHOLE)
                .divide(BigInteger.valueOf(received.fen()))
                .longValueExact();
        return "%d.%02d %%".formatted(hundredths / 100, hundredths % 100);
    }
}
