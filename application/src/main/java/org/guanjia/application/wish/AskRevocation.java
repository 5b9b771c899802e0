package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishEvent;

/** Asks the offices that granted a wish to revoke that, since it was a mistake. */
@UseCase(
        id = "ask-revocation",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY
        })
public final class AskRevocation {

    private static final Permission PERMISSION = Permission.of(AskRevocation.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public AskRevocation(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which decision, and why.
     *
     * @param approval in which it was granted
     * @param reason what was mistaken
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.APPROVAL_ID) String approval,
            @NotNull @Parsed(DomainText.NOTE) String reason,
            Optional<Instant> occurredAt) {}

    /**
     * Begins an approval that goes the same way as the mistaken one; until it is decided, that one stands.
     *
     * @return of the approval that was begun, at the version of the wish
     * @throws Refusal.NotFound if there is no such approval of a wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.RuleBroken A-06 if the actor serves in none of the offices that decided it, if something was granted after
     *     it, or if it was revoked before or is to be already, A-02 if the actor asked for the wish, or is related to who did
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        ApprovalId id = ApprovalId.parse(command.approval());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, desk.subjectOf(tx, id), actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            Approval mistaken = sitting.approvals().find(id).orElseThrow();
            Changes changes = sitting.decide(wish -> ask(wish, mistaken, command, actor, sitting));
            return changes.about(begun(sitting));
        });
    }

    private Outcome<Wish, WishEvent> ask(Wish wish, Approval mistaken, Command command, Actor actor, Sitting sitting) {
        wish.requireOpen(WishAct.REVOKE);
        mistaken.requireMayAskRevocation(
                actor.subject(), desk.officesOf(PERMISSION, actor, sitting).offices());
        Optional<ApprovalId> underWay = sitting.approvals().revocation().map(Approval::id);
        Approval revocation = sitting.approvals().askRevocation(mistaken, sitting.write(command.reason()));
        return wish.askRevocation(actor.subject(), mistaken.id(), revocation.id(), underWay, sitting.now());
    }

    private static ApprovalId begun(Sitting sitting) {
        return sitting.approvals().revocation().map(Approval::id).orElseThrow();
    }
}
