package org.guanjia.domain.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Refusal;

/**
 * What each town gets of a sum (F-01): each indicator gives out its weight's part of the sum in proportion to the towns'
 * figures; together they give out all of it, to the fen. What rounding down leaves goes fen by fen to the largest
 * remainders, of equal ones to the town with the smaller code. An indicator that is nothing in every town counts for
 * nothing. The order in which the towns are named does not matter, and nothing here is calculated inexactly.
 *
 * @param shares by town code; together the total
 */
@Enforces({
    "F-01.weight-of-villages",
    "F-01.weight-of-area",
    "F-01.weight-of-gdp-rank",
    "F-01.weight-of-population",
    "F-01.weight-of-hardship",
    "F-01.rank-base",
    "F-01.given-out-to-the-fen",
    "F-09"
})
public record AllocationTable(Money total, AllocationWeights weights, List<Share> shares) {

    private static final Comparator<Part> LARGEST_REMAINDER_FIRST = Comparator.comparing(Part::remainder)
            .reversed()
            .thenComparing(part -> part.indicators().town());

    /**
     * @throws IllegalArgumentException if the shares are not together the total
     */
    public AllocationTable {
        shares = List.copyOf(shares);
        if (!shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus).equals(total)) {
            throw new IllegalArgumentException("Shares are not together " + total);
        }
    }

    /** What a town gets, and the figures that is based on. */
    public record Share(Indicators indicators, Money amount) {}

    /**
     * Divides a sum among towns.
     *
     * @throws Refusal.InvalidInput if there is no town, one is named twice, a rank reaches the base of ranks, the use of the
     *     year before counts and is not said, or no indicator that counts is more than nothing anywhere
     */
    public static AllocationTable of(Money total, List<Indicators> towns, AllocationWeights weights) {
        List<Indicators> byTown =
                towns.stream().sorted(Comparator.comparing(Indicators::town)).toList();
        requireSound(byTown, weights);
        List<Measure> measures = measures(weights, byTown);
        BigInteger product = measures.stream().map(Measure::sum).reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger denominator = measures.stream()
                .map(Measure::weight)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .multiply(product);
        List<Part> parts = new ArrayList<>();
        for (int town = 0; town < byTown.size(); town++) {
            BigInteger numerator = BigInteger.ZERO;
            for (Measure measure : measures) {
                numerator = numerator.add(measure.partOf(town, product));
            }
            BigInteger[] part =
                    numerator.multiply(BigInteger.valueOf(total.fen())).divideAndRemainder(denominator);
            parts.add(new Part(byTown.get(town), part[0].longValueExact(), part[1]));
        }
        return new AllocationTable(total, weights, rounded(parts, total));
    }

    private static void requireSound(List<Indicators> towns, AllocationWeights weights) {
        Faults faults = new Faults();
        for (int i = 0; i < towns.size(); i++) {
            Indicators town = towns.get(i);
            String place = "indicators[" + town.town() + "]";
            if (i > 0 && town.town().equals(towns.get(i - 1).town())) {
                faults.add(place, FaultCode.REPEATED, "value", town.town().text());
            }
            if (town.gdpRank() >= weights.rankBase()) {
                faults.add(place + ".gdpRank", FaultCode.OUT_OF_RANGE, "allowed", "1 .. " + (weights.rankBase() - 1));
            }
            if (weights.lastUse() > 0 && town.lastUse().isEmpty()) {
                faults.add(place + ".lastUse", FaultCode.REQUIRED);
            }
        }
        faults.refuseIfAny();
    }

    private static List<Measure> measures(AllocationWeights weights, List<Indicators> towns) {
        List<Measure> measures = new ArrayList<>();
        add(measures, weights.villages(), Indicators::villages, towns);
        add(measures, weights.area(), Indicators::areaHectares, towns);
        add(measures, weights.gdpRank(), town -> weights.rankBase() - town.gdpRank(), towns);
        add(measures, weights.population(), Indicators::population, towns);
        add(measures, weights.hardship(), town -> town.hardship().hundredths(), towns);
        add(
                measures,
                weights.lastUse(),
                town -> town.lastUse().map(Percentage::hundredths).orElse(0),
                towns);
        if (measures.isEmpty()) {
            Faults faults = new Faults();
            faults.add("indicators", FaultCode.REQUIRED);
            faults.refuseIfAny();
        }
        return measures;
    }

    private static void add(
            List<Measure> measures, int weight, ToLongFunction<Indicators> figure, List<Indicators> towns) {
        List<BigInteger> figures =
                towns.stream().mapToLong(figure).mapToObj(BigInteger::valueOf).toList();
        BigInteger sum = figures.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (weight > 0 && sum.signum() > 0) {
            measures.add(new Measure(BigInteger.valueOf(weight), figures, sum));
        }
    }

    private static List<Share> rounded(List<Part> parts, Money total) {
        long rest = total.fen() - parts.stream().mapToLong(Part::fen).sum();
        List<Part> first =
                parts.stream().sorted(LARGEST_REMAINDER_FIRST).limit(rest).toList();
        return parts.stream()
                .map(part -> new Share(part.indicators(), Money.ofFen(part.fen() + (first.contains(part) ? 1 : 0))))
                .toList();
    }

    /** The figures of all towns for one indicator. */
    private record Measure(BigInteger weight, List<BigInteger> figures, BigInteger sum) {

        /** Its part of that town's share, as a numerator over the product of all sums and the sum of all weights. */
        BigInteger partOf(int town, BigInteger product) {
            return weight.multiply(figures.get(town)).multiply(product.divide(sum));
        }
    }

    private record Part(Indicators indicators, long fen, BigInteger remainder) {}
}
