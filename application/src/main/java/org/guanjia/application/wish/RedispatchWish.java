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
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/** Sends a wish on to the unit of the same town that it belongs to. */
@UseCase(
        id = "redispatch-wish",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class RedispatchWish {

    private static final Permission PERMISSION = Permission.of(RedispatchWish.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public RedispatchWish(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param village where the need arose
     * @param office whose queue it goes to; the village's own committee where absent
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.VILLAGE_CODE) String village,
            Optional<@Parsed(DomainText.OFFICE) String> office,
            @NotNull @Parsed(DomainText.NOTE) String reason,
            Optional<Instant> occurredAt) {}

    /**
     * Sends it on; the clock of its receipt runs on.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.InvalidInput if the unit is unknown, or of another town: that is a transfer
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            VillageCode village = desk.knownVillage(command.village());
            Office office = command.office()
                    .map(text -> desk.knownOffice(text, village))
                    .orElseGet(() -> Office.villageCommittee(village));
            return sitting.decide(
                    wish -> wish.redispatch(village, office, sitting.write(command.reason()), sitting.now()));
        });
    }
}
