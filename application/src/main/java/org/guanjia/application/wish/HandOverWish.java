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
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyReference;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.DepartmentContact;

/** Hands a wish over to the department of an existing policy that may solve it (W-02). */
@UseCase(
        id = "hand-over-wish",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class HandOverWish {

    private static final Permission PERMISSION = Permission.of(HandOverWish.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public HandOverWish(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which wish, to whom.
     *
     * @param policy the entry of the list in force
     * @param contact how the department is reached, as the resident is told it
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.POLICY_ID) String policy,
            @NotNull @Parsed(DomainText.CONTACT) String contact,
            Optional<Instant> occurredAt) {}

    /**
     * Hands it over; the department reports back, and the clock of the case stands still until then.
     *
     * @throws Refusal.InvalidInput if the list in force has no such entry
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
            PolicyListEdition list = desk.policyList(tx, sitting.now().at());
            PolicyReference reference = new PolicyReference(list.id(), new PolicyId(command.policy()));
            Code department = list.require(reference).department().code();
            return sitting.decide(wish ->
                    wish.handOver(reference, new DepartmentContact(department, command.contact()), sitting.now()));
        });
    }
}
