package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Declares that the actor is related to the person or the aid, and so cannot decide (§11, A-02). */
@UseCase(
        id = "declare-interest",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class DeclareInterest {

    private static final Permission PERMISSION = Permission.of(DeclareInterest.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public DeclareInterest(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
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
     * Puts the interest on record.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> wish.declareInterest(
                    actor.subject(), sitting.approvals().declareInterest(actor.subject()), sitting.now()));
        });
    }
}
