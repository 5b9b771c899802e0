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
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;

/** Lets the decision of an emergency stand, once what it left out was made up (W-09). */
@UseCase(id = "uphold-emergency", roles = Role.TOWN_LEAD)
public final class UpholdEmergency {

    private static final Permission PERMISSION = Permission.of(UpholdEmergency.class);

    private final Transactions transactions;
    private final SealedDecisions decisions;
    private final WishDesk desk;

    @Inject
    public UpholdEmergency(Transactions transactions, SealedDecisions decisions, WishDesk desk) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish, Optional<Instant> occurredAt) {}

    /**
     * Upholds it.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.RuleBroken W-09 while something is missing, A-02 if the actor may not decide it, as who decided it at once
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
                Outcome<Wish, WishEvent> upheld = wish.upholdEmergency(sitting.now());
                sitting.approvals()
                        .decide(
                                sitting.approvals().emergency(),
                                Acting.of(Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, id.town()), actor.subject()),
                                Ruling.approve());
                return upheld;
            });
        }));
    }
}
