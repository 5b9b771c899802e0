package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.rulebook.FundParameters;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;

/**
 * How the matching of a town stands in a fund year, over both programmes together (F-02, F-03): a share of what the city's
 * finance and charity gave, met by the town's finance and charity together.
 *
 * @param cityMoney what it is a share of
 * @param share of it that is owed; empty where nobody has said of which class the town is
 * @param met what is there of it, late matching that was booked in a later year included
 * @param metOn when it was met, where it is
 */
@Enforces({
    "F-02.matching-of-class-1",
    "F-02.matching-of-class-2",
    "F-03.matching-of-class-3",
    "F-03.matching-of-class-4"
})
public record MatchingStanding(Money cityMoney, Optional<Percentage> share, Money met, Optional<Instant> metOn) {

    /** What the matching is a share of. */
    static final Set<MoneySource> CITY = EnumSet.copyOf(Allocation.SOURCES);

    /** What it is met by. */
    static final Set<MoneySource> MATCHING = EnumSet.of(MoneySource.TOWN_FINANCE_MATCH, MoneySource.TOWN_CHARITY_MATCH);

    /**
     * How it stands.
     *
     * @param years all fund years of the town, of both programmes
     */
    public static MatchingStanding of(
            int year, Collection<FundYear> years, EconomicClass economicClass, Rulebook rulebook) {
        List<Receipt> receipts = years.stream()
                .flatMap(each -> each.state().standingReceipts())
                .filter(receipt -> receipt.forYear() == year)
                .sorted(Comparator.comparing(Receipt::at))
                .toList();
        Money cityMoney = sum(receipts, CITY);
        Optional<Percentage> share = shareOf(economicClass, rulebook);
        return new MatchingStanding(
                cityMoney,
                share,
                sum(receipts, MATCHING),
                share.map(owed -> owed.roundedUpOf(cityMoney)).flatMap(owed -> reached(owed, receipts)));
    }

    /** What is owed; empty where nobody has said of which class the town is. A fraction of a fen counts as one. */
    public Optional<Money> owed() {
        return share.map(owed -> owed.roundedUpOf(cityMoney));
    }

    private static Optional<Percentage> shareOf(EconomicClass economicClass, Rulebook rulebook) {
        return switch (economicClass) {
            case CLASS_1 -> Optional.of(rulebook.value(FundParameters.MATCHING_OF_CLASS_1));
            case CLASS_2 -> Optional.of(rulebook.value(FundParameters.MATCHING_OF_CLASS_2));
            case CLASS_3 -> Optional.of(rulebook.value(FundParameters.MATCHING_OF_CLASS_3));
            case CLASS_4 -> Optional.of(rulebook.value(FundParameters.MATCHING_OF_CLASS_4));
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Money sum(List<Receipt> receipts, Set<MoneySource> sources) {
        return receipts.stream()
                .filter(receipt -> sources.contains(receipt.account().source()))
                .map(Receipt::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Optional<Instant> reached(Money owed, List<Receipt> receipts) {
        Money sum = Money.ZERO;
        for (Receipt receipt : receipts) {
            if (MATCHING.contains(receipt.account().source())) {
                sum = sum.plus(receipt.amount());
                if (!owed.isMoreThan(sum)) {
                    return Optional.of(receipt.at());
                }
            }
        }
        return Optional.empty();
    }
}
