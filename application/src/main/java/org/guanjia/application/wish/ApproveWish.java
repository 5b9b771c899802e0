package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Approves an amount for a wish, as one of the offices on its route (A-01, W-08). */
@UseCase(
        id = "approve-wish",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class ApproveWish {

    private static final Permission PERMISSION = Permission.of(ApproveWish.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public ApproveWish(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param amount in yuan: the total, what was delivered before included
     * @param justification why an exceptional amount is right (W-08)
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            Optional<@Parsed(DomainText.NOTE) String> justification,
            Optional<Instant> occurredAt) {}

    /**
     * Gives the office's consent; the last one on the route makes the approval stand.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.RuleBroken A-01 if another office is next, A-02 if the actor may not decide this one, W-03, W-04 if the
     *     verification does not carry the amount, W-08 if an exceptional one lacks its justification, F-05 if more was
     *     delivered
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> wish.approve(
                    officeOf(actor, sitting),
                    actor.subject(),
                    Money.parseYuan(command.amount()),
                    sitting.write(command.justification()),
                    sitting.now()));
        });
    }

    /** The highest office that the actor decides for here. */
    private static ApprovalOffice officeOf(Actor actor, Sitting sitting) {
        if (holds(actor, sitting, Set.of(Role.TOWN_CHARITY))) {
            return ApprovalOffice.TOWN_CHARITY;
        }
        return holds(actor, sitting, Set.of(Role.TOWN_LEAD))
                ? ApprovalOffice.TOWN_LEAD
                : ApprovalOffice.VILLAGE_COMMITTEE;
    }

    private static boolean holds(Actor actor, Sitting sitting, Set<Role> roles) {
        return actor.assignments().stream()
                .anyMatch(held -> roles.contains(held.role()) && sitting.concerns(held.jurisdiction()));
    }
}
