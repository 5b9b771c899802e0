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
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishAct;

/** Sends a wish back to be amended, as one of the offices on its route. */
@UseCase(
        id = "return-wish",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY
        })
public final class ReturnWish {

    private static final Permission PERMISSION = Permission.of(ReturnWish.class);

    private final Transactions transactions;
    private final SealedDecisions decisions;
    private final WishDesk desk;

    @Inject
    public ReturnWish(Transactions transactions, SealedDecisions decisions, WishDesk desk) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.desk = desk;
    }

    /**
     * Which wish, and why.
     *
     * @param reason what is to be amended
     * @param office as which of the offices that the actor serves in, where several of them come next
     * @param standingInFor the subject of who is absent, where the actor decides in their place
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.NOTE) String reason,
            Optional<@Parsed(DomainText.APPROVAL_OFFICE) String> office,
            Optional<@Parsed(DomainText.STAFF_SUBJECT) String> standingInFor,
            Optional<Instant> occurredAt) {}

    /**
     * Ends the round; once the wish is submitted again, all offices of the route decide anew.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.InvalidInput if the actor serves in several offices that come next and does not say as which one, or names
     *     one that they do not serve in
     * @throws Refusal.RuleBroken A-01 if another office is next, A-02 if the actor may not decide this one, A-03 if they do not
     *     stand in
     * @throws org.guanjia.application.usecase.Unavailable if it cannot be sealed now; nothing is decided then
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        Optional<CommandKey> key = PERMISSION.keyOf(call);
        return transactions.in(id.town(), key, decisions.sealed(id.town(), key, sealing -> tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.openToDecide(tx, id, actor, call, command.occurredAt(), sealing);
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> {
                wish.requireOpen(WishAct.RETURN);
                Approval awaited = sitting.approvals().awaited();
                Acting acting = desk.officesOf(PERMISSION, actor, sitting)
                        .acting(tx, awaited, command.office(), command.standingInFor());
                PersonalTextId reason = sitting.write(command.reason());
                Approval returned = sitting.approvals().decide(awaited, acting, Ruling.giveBack(reason));
                return wish.sendBack(returned.id(), reason, sitting.now());
            });
        }));
    }
}
