package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Part;

/** Records a part of the aid that was delivered, with its evidence. */
@UseCase(
        id = "deliver-part",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class DeliverPart {

    private static final Permission PERMISSION = Permission.of(DeliverPart.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public DeliverPart(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param help its kind, such as money or goods
     * @param value in yuan, the estimated value of goods and labour
     * @param last whether this finishes the case
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.CODE) String help,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String value,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid EvidenceInput> evidence,
            @NotNull Boolean last,
            Optional<Instant> occurredAt) {}

    /**
     * Records the part; the last one queues the message of the result.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.RuleBroken F-05 if more would be delivered than was granted
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> wish.deliver(part(command, sitting), command.last(), sitting.now()));
        });
    }

    private static Part part(Command command, Sitting sitting) {
        return new Part(
                new Code(command.help()),
                Money.parseYuan(command.value()),
                command.evidence().stream().map(sitting::evidence).toList(),
                sitting.now().at());
    }
}
