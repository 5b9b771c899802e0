package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.fund.Funds.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves {@link AllocationTable}: a sum given out in full, to the fen. */
class F01AllocationTest {

    private static final long SEED = 20_261_122;
    private static final int TRIES = 2_000;
    private static final int BASE = 34;
    private static final AllocationWeights EQUAL = new AllocationWeights(1, 1, 1, 1, 1, 0, BASE);

    static Stream<List<Golden>> scenarios() {
        Map<String, List<Golden>> scenarios = file(F01AllocationTest.class, "allocation.csv")
                .lines()
                .skip(1)
                .map(Golden::of)
                .collect(Collectors.groupingBy(Golden::scenario, LinkedHashMap::new, Collectors.toList()));
        return scenarios.values().stream();
    }

    /** A row of an independent calculation; the score of a rank is 34 less the rank. */
    private record Golden(String scenario, Money total, AllocationWeights weights, Indicators town, Money expected) {
        static Golden of(SourceText.Line line) {
            List<String> row = line.fields(',');
            long[] numbers = row.stream().mapToLong(Long::parseLong).toArray();
            return new Golden(
                    row.get(0),
                    Money.ofFen(numbers[1]),
                    new AllocationWeights(
                            (int) numbers[2],
                            (int) numbers[3],
                            (int) numbers[4],
                            (int) numbers[5],
                            (int) numbers[6],
                            0,
                            BASE),
                    indicators(row.get(7), (int) numbers[8], numbers[9], BASE - (int) numbers[10], numbers[11], (int)
                            numbers[12]),
                    Money.ofFen(numbers[13]));
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("scenarios")
    void divides_as_an_independent_calculation_does(List<Golden> rows) {
        AllocationTable table = AllocationTable.of(
                rows.get(0).total(),
                rows.stream().map(Golden::town).toList(),
                rows.get(0).weights());

        assertThat(table.shares())
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> new AllocationTable.Share(row.town(), row.expected()))
                        .toList());
    }

    @Test
    void all_scenarios_of_the_independent_calculation_are_tried() {
        assertThat(scenarios()).hasSize(8).allMatch(rows -> rows.size() == 33);
    }

    @Test
    void the_whole_sum_is_given_out_whatever_the_figures() {
        tryMany((random, towns) -> {
            Money total = Money.ofFen(random.nextLong(0, 1L << random.nextInt(1, 50)));
            AllocationTable table = AllocationTable.of(total, towns, anyWeights(random));

            assertThat(table.shares().stream()
                            .map(AllocationTable.Share::amount)
                            .reduce(Money.ZERO, Money::plus))
                    .as("seed %d, %s", SEED, table)
                    .isEqualTo(total);
        });
    }

    @Test
    void the_order_in_which_the_towns_are_named_does_not_matter() {
        tryMany((random, towns) -> {
            Money total = Money.ofFen(random.nextLong(1_000_000));
            AllocationWeights weights = anyWeights(random);
            List<Indicators> shuffled = new ArrayList<>(towns);
            Collections.shuffle(shuffled, new Random(random.nextLong()));

            assertThat(AllocationTable.of(total, shuffled, weights))
                    .as("seed %d, %s", SEED, towns)
                    .isEqualTo(AllocationTable.of(total, towns, weights));
        });
    }

    @Test
    void a_town_with_figures_that_are_not_smaller_gets_no_less_but_for_the_last_fen() {
        tryMany((random, towns) -> {
            Money total = Money.ofFen(random.nextLong(1_000_000));
            Indicators one = towns.get(0);
            Indicators more = new Indicators(
                    new TownCode("441900999"),
                    one.villages() + random.nextInt(3),
                    one.areaHectares() + random.nextInt(1_000),
                    Math.max(1, one.gdpRank() - random.nextInt(5)),
                    one.population() + random.nextInt(1_000),
                    one.hardship(),
                    one.lastUse());
            List<Indicators> all =
                    Stream.concat(towns.stream(), Stream.of(more)).toList();
            Map<TownCode, Money> shares = AllocationTable.of(total, all, anyWeights(random)).shares().stream()
                    .collect(Collectors.toMap(share -> share.indicators().town(), AllocationTable.Share::amount));

            assertThat(shares.get(more.town()).plus(new Money(1)))
                    .as("seed %d, %s", SEED, all)
                    .isGreaterThanOrEqualTo(shares.get(one.town()));
        });
    }

    @Test
    void a_larger_sum_gives_no_town_less_but_for_the_last_fen() {
        tryMany((random, towns) -> {
            Money total = Money.ofFen(random.nextLong(1_000_000));
            AllocationWeights weights = anyWeights(random);
            AllocationTable smaller = AllocationTable.of(total, towns, weights);
            AllocationTable larger =
                    AllocationTable.of(total.plus(Money.ofFen(random.nextLong(1_000))), towns, weights);

            for (int i = 0; i < towns.size(); i++) {
                assertThat(larger.shares().get(i).amount().plus(new Money(1)))
                        .as("seed %d, %s", SEED, towns)
                        .isGreaterThanOrEqualTo(smaller.shares().get(i).amount());
            }
        });
    }

    @Test
    void what_rounding_leaves_goes_to_the_town_with_the_smaller_code_where_remainders_are_equal() {
        AllocationTable table = AllocationTable.of(
                new Money(5), List.of(plain("441900105"), plain("441900006"), plain("441900003")), EQUAL);

        assertThat(table.shares()).extracting(share -> share.amount().fen()).containsExactly(2L, 2L, 1L);
    }

    @Test
    void an_indicator_that_is_nothing_anywhere_counts_for_nothing() {
        List<Indicators> towns =
                List.of(indicators("441900003", 1, 0, BASE - 1, 0, 0), indicators("441900006", 3, 0, BASE - 1, 0, 0));

        assertThat(AllocationTable.of(new Money(800), towns, EQUAL).shares())
                .extracting(share -> share.amount().fen())
                .containsExactly(300L, 500L);
    }

    private static Indicators used(String town, String lastUse) {
        Indicators plain = plain(town);
        return new Indicators(
                plain.town(),
                plain.villages(),
                plain.areaHectares(),
                plain.gdpRank(),
                plain.population(),
                plain.hardship(),
                Optional.of(Percentage.parse(lastUse)));
    }

    @Test
    void everything_that_is_wrong_with_the_figures_is_named_at_once() {
        Indicators ranked = indicators("441900003", 1, 1, BASE, 1, 1);
        AllocationWeights withUse = new AllocationWeights(1, 1, 1, 1, 1, 1, BASE);
        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class,
                () -> AllocationTable.of(new Money(1), List.of(used("441900006", "1 %"), ranked, ranked), withUse));

        assertThat(refusal.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "indicators[441900003].gdpRank: out-of-range {allowed=1 .. 33}",
                        "indicators[441900003].lastUse: required",
                        "indicators[441900003]: repeated {value=441900003}");
    }

    @Test
    void nothing_is_given_out_by_no_figures_or_to_no_town() {
        AllocationWeights none = new AllocationWeights(0, 0, 0, 0, 0, 0, BASE);

        assertThat(faultsOf(() -> AllocationTable.of(new Money(1), List.of(plain("441900003")), none)))
                .containsExactly("indicators: required");
        assertThat(faultsOf(() -> AllocationTable.of(new Money(1), List.of(), EQUAL)))
                .containsExactly("indicators: required");
        assertThat(faultsOf(() -> indicators("441900000", -1, 1, 0, -5, 1)))
                .containsExactly(
                        "town: malformed {expected=nine digits of a town code}",
                        "villages: out-of-range {allowed=0 .. 10000}",
                        "gdpRank: out-of-range {allowed=1 .. 10000}",
                        "population: out-of-range {allowed=0 .. 1000000000}");
    }

    @Test
    void the_weights_are_those_of_the_rulebook() {
        assertThat(AllocationWeights.of(OF_2022)).isEqualTo(EQUAL);
    }

    private static Indicators plain(String town) {
        return indicators(town, 1, 1, 1, 1, 1);
    }

    private static List<String> faultsOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.InvalidInput.class, act).faults().stream()
                .map(Fault::toString)
                .toList();
    }

    private static AllocationWeights anyWeights(SplittableRandom random) {
        return new AllocationWeights(
                random.nextInt(5) + 1,
                random.nextInt(5),
                random.nextInt(1_001),
                random.nextInt(2),
                random.nextInt(5),
                0,
                BASE);
    }

    private static void tryMany(Property property) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TRIES; i++) {
            property.accept(random, anyTowns(random));
        }
    }

    private static List<Indicators> anyTowns(SplittableRandom random) {
        return IntStream.rangeClosed(1, random.nextInt(1, 40))
                .mapToObj(town -> indicators(
                        "4419%05d".formatted(town),
                        random.nextInt(1, 40),
                        random.nextInt(20_000),
                        random.nextInt(1, BASE),
                        random.nextInt(1_000_000),
                        random.nextInt(10_000)))
                .toList();
    }

    private interface Property {
        void accept(SplittableRandom random, List<Indicators> towns);
    }
}
