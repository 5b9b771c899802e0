package org.guanjia.bootstrap.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.approval.query.ApprovalSummary;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.wish.AmendWish;
import org.guanjia.application.wish.AskRevocation;
import org.guanjia.application.wish.DecideRevocation;
import org.guanjia.application.wish.WithdrawWish;

/** What is done about one wish that was granted by mistake, act by act, a second each. */
final class Revocations {

    private static final Optional<Instant> NOW = Optional.empty();

    private final Story story;
    private final String wish;

    Revocations(Story story, String wish) {
        this.story = story;
        this.wish = wish;
    }

    /** Asks for what was granted last to be revoked; gives the approval in which that is decided. */
    String asked(Actor by) {
        List<ApprovalSummary> granted =
                approvals().stream().filter(it -> it.revokes().isEmpty()).toList();
        return askedFor(granted.get(granted.size() - 1), by);
    }

    String askedFor(ApprovalSummary mistaken, Actor by) {
        String revocation = story.guanjia()
                .decisions()
                .askRevocation(by, new AskRevocation.Command(mistaken.id().text(), story.say("收入证明系伪造"), NOW))
                .id();
        story.clock().pass(Duration.ofSeconds(1));
        return revocation;
    }

    /** Decides what was asked for last. */
    Revocations decided(Actor by, boolean revoke) {
        List<ApprovalSummary> asked =
                approvals().stream().filter(it -> it.revokes().isPresent()).toList();
        story.guanjia()
                .decisions()
                .decideRevocation(
                        by,
                        new DecideRevocation.Command(
                                asked.get(asked.size() - 1).id().text(),
                                revoke,
                                story.say("经复核"),
                                Optional.empty(),
                                Optional.empty(),
                                NOW));
        story.clock().pass(Duration.ofSeconds(1));
        return this;
    }

    void wishWithdrawn(Actor by) {
        story.guanjia().delivery().withdraw(by, new WithdrawWish.Command(wish, story.say("不再需要"), NOW));
    }

    void wishAmended(Actor by, String amount) {
        story.guanjia().wishes().amend(by, new AmendWish.Command(wish, Optional.of(amount), Optional.empty(), NOW));
    }

    private List<ApprovalSummary> approvals() {
        return story.guanjia().approvals().list(Officials.AUDITOR, new ListApprovals.Query(wish));
    }
}
