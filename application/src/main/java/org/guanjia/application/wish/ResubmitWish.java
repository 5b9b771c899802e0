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

/** Submits a wish again that an office sent back. */
@UseCase(
        id = "resubmit-wish",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class ResubmitWish {

    private static final Permission PERMISSION = Permission.of(ResubmitWish.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public ResubmitWish(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which wish.
     *
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish, Optional<Instant> occurredAt) {}

    /**
     * Begins a new round on what the wish is now; who submits it does not decide it, unless they recorded it.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or was not sent back
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> wish.resubmit(sitting.now()));
        });
    }
}
