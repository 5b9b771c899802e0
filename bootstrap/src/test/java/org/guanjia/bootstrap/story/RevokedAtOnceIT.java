package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.wish.AskRevocation;
import org.guanjia.application.wish.DecideRevocation;
import org.guanjia.application.wish.DeliverPart;
import org.guanjia.application.wish.EvidenceInput;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/** A grant is revoked at the moment at which somebody delivers on it, or asks for that too. */
class RevokedAtOnceIT extends Stories {

    private static final int ROUNDS = Scale.of(200, 8);
    private static final String AMOUNT = "800";
    private static final Actor CLERK = clerk(HENGLI);
    private static final Actor LEAD = villageLead(HENGLI);
    private static final String DONE = "done";

    /** A delivery may come upon the money that has just gone back (F-05). */
    private static final List<String> ALLOWED = List.of(DONE, "G-stale-version", "G-out-of-order", "F-05");

    @Test
    void a_revocation_and_a_delivery_come_to_one_outcome_after_the_other_and_the_money_agrees() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Story story = story("2026-09-21T09:00")) {
            story.purse().fillFor(HENGLI, "1000000.00", "1000000.00");
            for (int round = 0; round < ROUNDS; round++) {
                String wish = granted(story);
                new Acts(story, wish).deliveryStarted(CLERK);
                String revocation = new Revocations(story, wish).asked(CLERK);

                List<String> outcomes =
                        AtOnce.outcomes(threads, List.of(() -> revoke(story, revocation), () -> deliver(story, wish)));

                assertThat(outcomes).as("round %s", round).contains(DONE).allMatch(ALLOWED::contains);
                boolean revoked = outcomes.get(0).equals(DONE);
                boolean delivered = outcomes.get(1).equals(DONE);
                assertThat(story.stage(wish)).isEqualTo(delivered ? WishStage.DELIVERED : WishStage.DISCONTINUED);
                assertThat(story.state(wish).grant().revokedBy().isPresent()).isEqualTo(revoked);
                Decided.check(story, wish);
                Spent.check(story.sheet(AUDITOR, wish));
            }
            story.ends();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void of_two_who_ask_one_does() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Story story = story("2026-09-21T09:00")) {
            story.purse().fillFor(HENGLI, "1000000.00", "1000000.00");
            for (int round = 0; round < ROUNDS; round++) {
                String wish = granted(story);
                String mistaken = story.state(wish)
                        .grant()
                        .inForce()
                        .orElseThrow()
                        .approval()
                        .text();

                List<String> outcomes = AtOnce.outcomes(
                        threads, List.of(() -> ask(story, mistaken, CLERK), () -> ask(story, mistaken, LEAD)));

                assertThat(outcomes)
                        .as("round %s", round)
                        .containsOnlyOnce(DONE)
                        .allMatch(it -> List.of(DONE, "G-stale-version", "A-06").contains(it));
                Decided.check(story, wish);
            }
            story.ends();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String granted(Story story) {
        String wish = Verified.wish(story, HENGLI, AMOUNT);
        new Acts(story, wish).approved(LEAD, AMOUNT);
        return wish;
    }

    private static String revoke(Story story, String revocation) {
        return outcomeOf(() -> story.guanjia()
                .decisions()
                .decideRevocation(
                        LEAD,
                        new DecideRevocation.Command(
                                revocation, true, "属实", Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static String ask(Story story, String mistaken, Actor by) {
        return outcomeOf(() -> story.guanjia()
                .decisions()
                .askRevocation(by, new AskRevocation.Command(mistaken, "有误", Optional.empty())));
    }

    private static String deliver(Story story, String wish) {
        return outcomeOf(() -> story.guanjia()
                .delivery()
                .deliver(
                        CLERK,
                        new DeliverPart.Command(
                                wish,
                                "money",
                                AMOUNT,
                                List.of(new EvidenceInput(Optional.empty(), Optional.of("收据"))),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static String outcomeOf(Runnable act) {
        try {
            act.run();
            return DONE;
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
