package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.approval.Acting;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.approval.Verdict;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Consent;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishRoute;
import org.guanjia.domain.worktime.Deadline;

/** Approves an amount for a wish, as one of the offices on its route (A-01, W-08). */
@UseCase(
        id = "approve-wish",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY
        })
public final class ApproveWish {

    private static final Permission PERMISSION = Permission.of(ApproveWish.class);

    private final Transactions transactions;
    private final SealedDecisions decisions;
    private final WishDesk desk;

    @Inject
    public ApproveWish(Transactions transactions, SealedDecisions decisions, WishDesk desk) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param amount in yuan: the total, what was delivered before included
     * @param justification why an exceptional amount is right (W-08)
     * @param office as which of the offices that the actor serves in, where several of them come next
     * @param standingInFor the subject of who is absent, where the actor decides in their place
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            Optional<@Parsed(DomainText.NOTE) String> justification,
            Optional<@Parsed(DomainText.APPROVAL_OFFICE) String> office,
            Optional<@Parsed(DomainText.STAFF_SUBJECT) String> standingInFor,
            Optional<Instant> occurredAt) {}

    /**
     * Gives the office's consent; the last one on the route makes the approval stand, and commits its money or gives back what
     * an earlier approval committed beyond it.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.InvalidInput if the actor serves in several offices that come next and does not say which one consents,
     *     or names one that they do not serve in
     * @throws Refusal.RuleBroken A-01 if another office is next, or nobody said how much it is, A-02 if the actor may not decide this
     *     one, A-03 if they do not stand in, A-05 if it is more than was asked, W-03, W-04 if the
     *     verification does not carry the amount, W-08 if an exceptional one lacks its justification, F-05 if more was
     *     delivered, or with both figures if less money can be drawn on; F-13 if nobody opened the fund year
     * @throws org.guanjia.application.usecase.Unavailable if it cannot be sealed now; nothing is decided then
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        Money amount = Money.parseYuan(command.amount());
        Optional<CommandKey> key = PERMISSION.keyOf(call);
        return transactions.in(id.town(), key, decisions.sealed(id.town(), key, sealing -> tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.openToDecide(tx, id, actor, call, command.occurredAt(), sealing);
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> {
                wish.requireOpen(WishAct.APPROVE);
                Approval awaited = sitting.approvals().awaited();
                Acting acting = desk.officesOf(PERMISSION, actor, sitting)
                        .acting(tx, awaited, command.office(), command.standingInFor());
                Optional<PersonalTextId> justification = sitting.write(command.justification());
                Ruling ruling = new Ruling(Verdict.APPROVE, Optional.of(amount), justification, Optional.empty());
                Approval decided = sitting.approvals().decide(awaited, acting, ruling);
                return wish.approve(consent(decided, amount, justification.isPresent()), sitting.now());
            });
        }));
    }

    private static Consent consent(Approval decided, Money amount, boolean justified) {
        Code kind = decided.state().round().terms().proposal().kind();
        Optional<Deadline> next = decided.state().stage() == ApprovalStage.OPEN
                ? decided.state().round().runningClock()
                : Optional.empty();
        return new Consent(decided.id(), WishRoute.named(kind), amount, justified, next);
    }
}
