package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Amendment;

/** Changes who the person is or how to reach them; what was known before stays in the vault. */
@UseCase(
        id = "amend-particulars",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.RESIDENT})
public final class AmendParticulars {

    private static final Permission PERMISSION = Permission.of(AmendParticulars.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public AmendParticulars(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Of which wish, and what is known now.
     *
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Valid PersonInput person,
            Optional<Instant> occurredAt) {}

    /**
     * Keeps a new edition of the person's particulars.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done, or the person was erased
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        PersonDetails details = desk.read(command.person());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            List<Effect> edition = desk.newEdition(sitting, details, actor);
            return sitting.decide(
                            wish -> wish.amend(new Amendment(Optional.empty(), Optional.empty(), true), sitting.now()))
                    .with(edition);
        });
    }
}
