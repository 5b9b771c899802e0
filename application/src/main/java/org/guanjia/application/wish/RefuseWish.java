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
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.RefusalGround;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishEvent;

/** Refuses a wish on behalf of the town, with the ground and its clause (§11). */
@UseCase(id = "refuse-wish", roles = Role.TOWN_LEAD)
public final class RefuseWish {

    private static final Permission PERMISSION = Permission.of(RefuseWish.class);

    private final Transactions transactions;
    private final SealedDecisions decisions;
    private final WishDesk desk;

    @Inject
    public RefuseWish(Transactions transactions, SealedDecisions decisions, WishDesk desk) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param ground the ground by code: one of those that the rulebook of the wish names
     * @param clause the document and clause it rests on
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.CODE) String ground,
            @NotNull @Parsed(DomainText.CLAUSE) String clause,
            Optional<@Parsed(DomainText.NOTE) String> note,
            Optional<Instant> occurredAt) {}

    /**
     * Refuses it and queues the message of the result, which says how to complain.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.InvalidInput if the rulebook of the wish does not know the ground
     * @throws Refusal.RuleBroken A-02 if the actor may not decide this one
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
            return sitting.decide(wish -> refuse(wish, actor, command, sitting));
        }));
    }

    private static Outcome<Wish, WishEvent> refuse(Wish wish, Actor actor, Command command, Sitting sitting) {
        RefusalGround ground = new RefusalGround(new Code(command.ground()), command.clause());
        Optional<PersonalTextId> note = sitting.write(command.note());
        Office town = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, wish.id().town());
        Ruling ruling = Ruling.refuse(note.orElseGet(() -> sitting.write(command.clause())));
        wish.requireOpen(WishAct.REFUSE);
        Approval refused = sitting.approvals().refuse(Acting.of(town, actor.subject()), ruling);
        return wish.refuse(refused.id(), ground, note, sitting.now());
    }
}
