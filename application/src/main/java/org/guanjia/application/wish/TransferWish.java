package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.wish.Transfers.Arrival;
import org.guanjia.application.wish.Transfers.Destination;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/** Lets a wish that belongs to another town go on there, with its rulebook and its clocks. */
@UseCase(
        id = "transfer-wish",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class TransferWish {

    private static final Permission PERMISSION = Permission.of(TransferWish.class);

    private final Transactions transactions;
    private final WishDesk desk;
    private final Transfers transfers;
    private final Ulids ulids;

    @Inject
    public TransferWish(Transactions transactions, WishDesk desk, Transfers transfers, Ulids ulids) {
        this.transactions = transactions;
        this.desk = desk;
        this.transfers = transfers;
        this.ulids = ulids;
    }

    /**
     * Which wish, and where to.
     *
     * @param village where the need arose, in another town
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.VILLAGE_CODE) String village,
            @NotNull @Parsed(DomainText.NOTE) String reason) {}

    /**
     * Ends the wish here and lets it go on there. Each half is a transaction of its town; where the second one was broken
     * off, the same call makes it, and so does {@link ResumeTransfer}.
     *
     * @return what the first half came to; the wish's own view names the one that it goes on as
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.InvalidInput if the village is unknown, or of the same town
     * @throws IOException if a file of the wish cannot be copied; the second half is then still to be made
     */
    public Receipt handle(Actor actor, Call<Command> call) throws IOException {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        VillageCode village = desk.knownVillage(command.village());
        Receipt receipt = transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, Optional.empty());
            PERMISSION.check(actor, sitting::concerns, id.text());
            WishId as = new WishId(village.town(), ulids.next(sitting.now().at()));
            return sitting.decide(wish -> wish.transfer(village, as, sitting.write(command.reason()), sitting.now()));
        });
        Optional<Destination> pending = transfers.pending(id);
        if (pending.isPresent()) {
            Arrival arrival = transfers.prepare(pending.get(), actor);
            transactions.in(village.town(), Optional.empty(), tx -> transfers.arrive(tx, arrival, actor));
        }
        return receipt;
    }
}
