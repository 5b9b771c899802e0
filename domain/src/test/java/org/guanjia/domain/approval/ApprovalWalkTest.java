package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Sequences of acts by chance on approvals of any route, against a model of their own. {@code -Dguanjia.scale=full} walks
 * 20,000 of them, {@code -Dguanjia.seed=…} one alone, whose number a failure tells.
 */
class ApprovalWalkTest {

    private static final boolean FULL = "full".equals(System.getProperty("guanjia.scale", "ci"));
    private static final int WALKS = FULL ? 20_000 : 500;
    private static final int ACTS = 40;

    private final Map<String, Integer> told = new TreeMap<>();

    @Test
    void whatever_falls_on_it_nobody_decides_who_may_not_no_level_is_skipped_and_it_can_end() {
        LongStream seeds = Long.getLong("guanjia.seed") == null
                ? LongStream.rangeClosed(1, WALKS)
                : LongStream.of(Long.getLong("guanjia.seed"));

        seeds.forEach(this::walk);

        if (Long.getLong("guanjia.seed") == null) {
            assertThat(told.keySet())
                    .as("what happened, of %s", told)
                    .contains("approve", "approve as deputy", "refuse", "refuse as deputy", "return")
                    .contains("declare", "amend", "overdue", "unattended", "withdraw", "fall away")
                    .contains(
                            "approve A-01.not-its-turn",
                            "approve A-02.submitted-it",
                            "approve A-02.related",
                            "approve A-02.has-interest",
                            "approve A-02.on-record-already",
                            "approve as deputy A-02.on-record-already",
                            "approve as deputy A-03.not-standing-in",
                            "overdue A-04.not-overdue",
                            "overdue A-04.escalated-before",
                            "overdue A-04.no-next-level",
                            "unattended A-04.somebody-left",
                            "approve A-05.more-than-asked",
                            "withdraw A-05.not-the-submitter",
                            "approve A-06.decision-stands",
                            "approve G-out-of-order",
                            "amend G-out-of-order");
        }
    }

    private void walk(long seed) {
        String act = "the beginning";
        try {
            ApprovalWalk walk = new ApprovalWalk(seed);
            for (int step = 1; step <= ACTS; step++) {
                act = walk.step();
            }
            walk.checkJournal();
            walk.finish();
            walk.told.forEach((what, times) -> told.merge(what, times, Integer::sum));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    "seed " + seed + " after " + act + "; -Dguanjia.seed=" + seed + " repeats it", failure);
        }
    }
}
