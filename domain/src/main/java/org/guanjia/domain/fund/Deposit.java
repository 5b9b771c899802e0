package org.guanjia.domain.fund;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Money;

/**
 * Money that comes in from outside and is no donation for something: the city's budget, a town's matching, what a
 * village's collective or the public gives without naming what for.
 *
 * @param forYear the closed fund year that it makes good late; empty where it counts for the year it comes in (F-13)
 */
public record Deposit(FundUnit unit, MoneySource source, Money amount, Optional<Integer> forYear, Voucher voucher) {

    private static final List<MoneySource> OF_CITY =
            List.of(MoneySource.CITY_FINANCE, MoneySource.CITY_CHARITY, MoneySource.SOCIAL);
    private static final List<MoneySource> OF_TOWN =
            List.of(MoneySource.TOWN_FINANCE_MATCH, MoneySource.TOWN_CHARITY_MATCH, MoneySource.SOCIAL);
    private static final List<MoneySource> OF_VILLAGE = List.of(MoneySource.VILLAGE_COLLECTIVE, MoneySource.SOCIAL);

    /**
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if it is nothing, or the unit has no such source of its own
     */
    public Deposit {
        Covering.requireSome(amount);
        Covering.requireSource(source, sourcesOf(unit));
    }

    /** Matching of a town for the year it comes in (F-02, F-03). */
    public static Deposit matching(FundUnit town, MoneySource source, Money amount, Voucher voucher) {
        return new Deposit(town, source, amount, Optional.empty(), voucher);
    }

    /** The sources from which money comes to such a unit directly. */
    public static List<MoneySource> sourcesOf(FundUnit unit) {
        if (unit.village().isPresent()) {
            return OF_VILLAGE;
        }
        return unit.isCity() ? OF_CITY : OF_TOWN;
    }
}
