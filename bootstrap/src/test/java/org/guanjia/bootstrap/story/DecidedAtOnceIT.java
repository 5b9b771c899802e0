package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.RefuseWish;
import org.guanjia.application.wish.ReturnWish;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/** Several decide the same wish at the same moment, each another way. */
class DecidedAtOnceIT extends Stories {

    /** A story is looked through as a whole at its end, so that 2,000 rounds are told in many. */
    private static final int STORIES = Scale.of(20, 1);

    private static final int ROUNDS = Scale.of(100, 10);
    private static final String AMOUNT = "800";
    private static final Actor CLERK = clerk(HENGLI);
    private static final String DONE = "done";

    @Test
    void an_approval_a_refusal_a_withdrawal_and_a_return_come_to_one_outcome() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int told = 0; told < STORIES; told++) {
                tell(threads, told);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void tell(ExecutorService threads, int told) throws Exception {
        try (Story story = new Story(ground("story-" + told), "2026-09-21T09:00")) {
            story.purse().fillFor(HENGLI, "10000000.00", "1000000.00");
            for (int round = 0; round < ROUNDS; round++) {
                String wish = verified(story);
                List<Callable<String>> acts = new ArrayList<>(List.of(
                        () -> approve(story, wish),
                        () -> refuse(story, wish),
                        () -> withdraw(story, wish),
                        () -> giveBack(story, wish)));
                Collections.rotate(acts, round);

                List<String> outcomes = AtOnce.outcomes(threads, acts);

                assertThat(outcomes)
                        .as("round %s", round)
                        .contains(DONE)
                        .allMatch(it -> List.of(DONE, "G-stale-version", "G-out-of-order")
                                .contains(it));
                assertThat(decisions(story, wish))
                        .as("round %s: %s", round, outcomes)
                        .isLessThanOrEqualTo(2);
                Decided.check(story, wish);
                Spent.check(story.sheet(AUDITOR, wish));
                end(story, wish);
            }
            story.ends();
        }
    }

    /** The next one shall not be taken for the same need. */
    private static void end(Story story, String wish) {
        WishStage stage = story.stage(wish);
        if (!stage.isEnd()) {
            assertThat(withdraw(story, wish)).isEqualTo(DONE);
        }
    }

    private static long decisions(Story story, String wish) throws Exception {
        return story.count("select count(*) from %1$s.approval_decision d join %1$s.approval a"
                + " on a.town = d.town and a.id = d.approval where a.subject = '" + wish + "'");
    }

    private static String approve(Story story, String wish) {
        return outcomeOf(() -> story.guanjia()
                .decisions()
                .approve(
                        villageLead(HENGLI),
                        new ApproveWish.Command(
                                wish, AMOUNT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static String refuse(Story story, String wish) {
        return outcomeOf(() -> story.guanjia()
                .decisions()
                .refuse(
                        townLead(HENGLI),
                        new RefuseWish.Command(
                                wish, "need-met-already", "000 §5", Optional.empty(), Optional.empty())));
    }

    private static String withdraw(Story story, String wish) {
        return outcomeOf(() ->
                story.guanjia().delivery().withdraw(CLERK, new WithdrawWish.Command(wish, "不再需要", Optional.empty())));
    }

    private static String giveBack(Story story, String wish) {
        return outcomeOf(() -> story.guanjia()
                .decisions()
                .giveBack(
                        villageLead(HENGLI),
                        new ReturnWish.Command(wish, "补材料", Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static String outcomeOf(Runnable act) {
        try {
            act.run();
            return DONE;
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static String verified(Story story) {
        PersonInput person =
                story.secrets().resident("陈大虚" + story.wishes(), "441900195203140025", "13800138011", "东莞市横沥镇横沥村虚构巷3号");
        String wish = story.submitted(CLERK, Request.urgent(person, AMOUNT, story.say("无钱买药"), HENGLI));
        Acts acts = new Acts(story, wish).acknowledged(CLERK).foundNoPolicy(CLERK);
        if (!story.state(wish).examination().possibleDuplicates().isEmpty()) {
            acts.ruledOutDuplicates(CLERK, "另一件事");
        }
        acts.triaged(CLERK).waived(CLERK, "申明书");
        return wish;
    }
}
