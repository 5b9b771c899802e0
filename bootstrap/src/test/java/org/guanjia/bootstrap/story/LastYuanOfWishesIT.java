package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.query.BalanceView;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.application.wish.query.WishFunds;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/** Several at once want the last yuan of a village's quota for its wishes, or do not want it any more. */
class LastYuanOfWishesIT extends Stories {

    private static final int ROUNDS = Scale.of(200, 10);
    private static final String AMOUNT = "800";
    private static final Actor CLERK = clerk(HENGLI);
    private static final String DONE = "done";
    private static final Set<String> ALLOWED =
            Set.of(DONE, "G-stale-version", "G-out-of-order", "G-funds-moved", "F-05");

    @Test
    void two_grants_and_a_withdrawal_come_to_one_outcome_and_the_money_agrees() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (Story story = story("2026-09-21T09:00")) {
            story.purse().fillFor(HENGLI, "1000000.00", AMOUNT);
            for (int round = 0; round < ROUNDS; round++) {
                String one = verified(story);
                String other = verified(story);

                List<String> outcomes = AtOnce.outcomes(
                        threads,
                        List.of(() -> approve(story, one), () -> withdraw(story, one), () -> approve(story, other)));

                assertThat(outcomes).as("round %s", round).contains(DONE).allMatch(ALLOWED::contains);
                assertThat(open(story, one).plus(open(story, other)).plus(available(story)))
                        .as("round %s: %s", round, outcomes)
                        .isEqualTo(Money.parseYuan(AMOUNT));
                checkEach(story, one, other);
            }
            story.ends();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void checkEach(Story story, String one, String other) {
        assertThat(List.of(story.stage(one), story.stage(other)))
                .isNotEqualTo(List.of(WishStage.APPROVED, WishStage.APPROVED));
        for (String wish : List.of(one, other)) {
            Spent.check(story.sheet(AUDITOR, wish));
            if (story.stage(wish) != WishStage.WITHDRAWN) {
                assertThat(withdraw(story, wish)).isEqualTo(DONE);
            }
        }
    }

    private static String approve(Story story, String wish) {
        return outcomeOf(() -> story.guanjia()
                .decisions()
                .approve(
                        villageLead(HENGLI),
                        new ApproveWish.Command(
                                wish, AMOUNT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static String withdraw(Story story, String wish) {
        return outcomeOf(() ->
                story.guanjia().delivery().withdraw(CLERK, new WithdrawWish.Command(wish, "不再需要", Optional.empty())));
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

    private static Money open(Story story, String wish) {
        WishSheet sheet = story.sheet(AUDITOR, wish);
        return sheet.money().map(WishFunds::open).orElseThrow();
    }

    private static Money available(Story story) {
        return story
                .guanjia()
                .funds()
                .balances(
                        AUDITOR,
                        new ReadBalances.Query(
                                HENGLI.text(), "WISHES", Optional.of(2026), Optional.empty(), Optional.empty()))
                .stream()
                .map(BalanceView::available)
                .reduce(Money.ZERO, Money::plus);
    }
}
