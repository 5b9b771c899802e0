package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Sequences of acts by chance on a year and the next, against a model of their own. {@code -Dguanjia.scale=full} walks
 * 10,000 of them, {@code -Dguanjia.seed=…} one alone, whose number a failure tells.
 */
class FundWalkTest {

    private static final boolean FULL = "full".equals(System.getProperty("guanjia.scale", "ci"));
    private static final int WALKS = FULL ? 10_000 : 500;
    private static final int ACTS = 80;

    private final Map<String, Integer> told = new TreeMap<>();

    @Test
    void whatever_falls_on_it_no_fen_is_lost_every_refusal_is_right_and_the_journals_tell_the_balances() {
        LongStream seeds = Long.getLong("guanjia.seed") == null
                ? LongStream.rangeClosed(1, WALKS)
                : LongStream.of(Long.getLong("guanjia.seed"));

        seeds.forEach(this::walk);

        if (Long.getLong("guanjia.seed") == null) {
            assertThat(told.keySet())
                    .as("what happened, of %s", told)
                    .contains(
                            "receive",
                            "receive allocation",
                            "reverse receipt",
                            "keep reserve",
                            "transfer",
                            "give back",
                            "give",
                            "settle rest",
                            "settle",
                            "close",
                            "commit",
                            "increase",
                            "release",
                            "order",
                            "confirm",
                            "fail",
                            "reverse",
                            "recover",
                            "write off",
                            "carry over")
                    .contains(
                            "commit F-05.not-covered",
                            "commit F-13.year-not-open",
                            "order F-05.beyond-commitment",
                            "order F-13.year-not-open",
                            "release F-05.beyond-commitment",
                            "recover F-14.beyond-paid",
                            "reverse F-14.beyond-paid",
                            "reverse F-13.year-closed",
                            "keep reserve F-04.not-matched",
                            "keep reserve F-04.beyond-share",
                            "close F-13.settling-not-over",
                            "close F-13.not-settled",
                            "carry over F-13.year-closed",
                            "receive G-out-of-order");
        }
    }

    private void walk(long seed) {
        FundWalk walk = new FundWalk(seed);
        String act = "the beginning";
        for (int step = 1; step <= ACTS; step++) {
            try {
                act = walk.step();
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        "seed " + seed + ", step " + step + " after " + act + "; -Dguanjia.seed=" + seed
                                + " repeats it",
                        failure);
            }
        }
        try {
            walk.checkJournals();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("journals of seed " + seed + "; -Dguanjia.seed=" + seed + " repeats it", failure);
        }
        walk.told.forEach((what, times) -> told.merge(what, times, Integer::sum));
    }
}
