package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.Deadline;

/**
 * City wish money of a fund year that is neither paid nor carried over by a dated decision (F-08).
 *
 * @param amount what is owed in all
 * @param returns of it, in the order of their days, booked in that year or a later one
 */
record Surplus(Money amount, List<SurplusReturn> returns) {

    static Surplus of(FundYear wishes, Collection<FundYear> years, List<AccountBalance> balances) {
        int year = wishes.state().year();
        List<AccountBalance> own = balances.stream()
                .filter(balance -> wishes.holds(balance.account())
                        && MatchingStanding.CITY.contains(balance.account().source()))
                .toList();
        Money there = Stream.of(Pot.AVAILABLE, Pot.RESERVE, Pot.COMMITTED, Pot.ORDERED)
                .map(pot -> Settling.together(own, pot))
                .reduce(Money.ZERO, Money::plus);
        Money leftOver = leftOver(wishes);
        List<SurplusReturn> returns = returnsFor(year, wishes, years);
        Money owed = there.plus(leftOver).plus(sum(booked(returns, year)));
        Money ofEarlier = ofEarlierYears(wishes, years);
        return new Surplus(ofEarlier.isMoreThan(owed) ? Money.ZERO : owed.minus(ofEarlier), returns);
    }

    /** What came over from the year before and is still owed for that or earlier ones, so that it is not owed twice. */
    private static Money ofEarlierYears(FundYear wishes, Collection<FundYear> years) {
        int year = wishes.state().year();
        Money over = years.stream()
                .filter(each -> each.state().programme() == wishes.state().programme()
                        && each.state().year() == year - 1)
                .map(Surplus::leftOver)
                .reduce(Money.ZERO, Money::plus);
        Money back = sum(wishes.state().returns().stream()
                .filter(late -> late.forYear() < year)
                .toList());
        return back.isMoreThan(over) ? Money.ZERO : over.minus(back);
    }

    private static Money leftOver(FundYear year) {
        return year.state().leftovers().stream()
                .filter(leftover ->
                        MatchingStanding.CITY.contains(leftover.account().source()))
                .map(Leftover::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<SurplusReturn> returnsFor(int year, FundYear wishes, Collection<FundYear> years) {
        return years.stream()
                .filter(each -> each.state().programme() == wishes.state().programme())
                .flatMap(each -> each.state().returns().stream())
                .filter(back -> back.forYear() == year)
                .sorted(Comparator.comparing(SurplusReturn::at))
                .toList();
    }

    private static List<SurplusReturn> booked(List<SurplusReturn> returns, int year) {
        return returns.stream()
                .filter(back -> back.account().fund().year() == year)
                .toList();
    }

    private static Money sum(List<SurplusReturn> returns) {
        return returns.stream().map(SurplusReturn::amount).reduce(Money.ZERO, Money::plus);
    }

    Money returned() {
        return sum(returns);
    }

    /** The deadline, done when the last of it went back, or at its start where there is none. */
    Deadline doneBy(Deadline open) {
        if (amount.isZero()) {
            return open.done(open.start());
        }
        Money sum = Money.ZERO;
        for (SurplusReturn back : returns) {
            sum = sum.plus(back.amount());
            if (!amount.isMoreThan(sum)) {
                Instant done = back.at();
                return open.done(done);
            }
        }
        return open;
    }
}
