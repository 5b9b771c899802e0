package org.guanjia.domain.fund;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.MoneySource;
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
    private static final BigInteger MOST = BigInteger.valueOf(100_000);

    /** What a town and its villages used of a year's money of the city and of matching; what others gave is left out. */
    public static UseRate of(FundYear year, List<AccountBalance> balances) {
        List<AccountBalance> counted = balances.stream()
                .filter(balance -> year.holds(balance.account())
                        && counts(balance.account().source()))
                .toList();
        return new UseRate(
                Settling.together(counted, Pot.PAID),
                year.state().received(UseRate::counts),
                Settling.together(counted, Pot.COMMITTED).plus(Settling.together(counted, Pot.ORDERED)));
    }

    private static boolean counts(MoneySource source) {
        return MatchingStanding.CITY.contains(source) || MatchingStanding.MATCHING.contains(source);
    }

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

    /** The rate, cut off after two decimals of a percent and at 1000 %; empty of nothing. */
    public Optional<Percentage> rate() {
        return Optional.of(received)
                .filter(any -> !any.isZero())
                .map(any -> BigInteger.valueOf(paid.fen())
                        .multiply(WHOLE)
                        .divide(BigInteger.valueOf(received.fen()))
                        .min(MOST))
                .map(hundredths -> new Percentage(hundredths.intValueExact()));
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
