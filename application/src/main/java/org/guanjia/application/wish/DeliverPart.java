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
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Part;

/** Records a part of the aid that was delivered, with its evidence, and orders its payment out of the wish's money. */
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
     * @param inKind whether a supporter gave it, so that it costs the fund nothing; where it is not said, it did not
     * @param supplier the organisation that is paid for it, where that is not the person whose wish it is
     * @param last whether this finishes the case
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.CODE) String help,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String value,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid EvidenceInput> evidence,
            @NotNull Boolean last,
            Optional<Boolean> inKind,
            Optional<@Parsed(DomainText.ORGANISATION) String> supplier,
            Optional<Instant> occurredAt) {}

    /**
     * Records the part and orders its payment; the last one queues the message of the result and gives back what is left.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.InvalidInput if somebody is to be paid for what was given in kind
     * @throws Refusal.RuleBroken F-05 if more would be delivered than was granted, or paid than is committed; F-13 if that is of
     *     a year that is not open
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        requireOnePayer(command);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(
                    wish -> wish.deliver(part(command, sitting), command.last(), sitting.now()),
                    payee(command, sitting));
        });
    }

    private static Recipient payee(Command command, Sitting sitting) {
        return command.supplier()
                .<Recipient>map(Recipient.OfOrganisation::new)
                .orElseGet(() ->
                        new Recipient.OfPerson(sitting.wish().state().need().person()));
    }

    private static void requireOnePayer(Command command) {
        if (command.inKind().orElse(false) && command.supplier().isPresent()) {
            throw new Refusal.InvalidInput(List.of(Fault.of(FaultCode.SURPLUS).at("supplier")));
        }
    }

    private static Part part(Command command, Sitting sitting) {
        return new Part(
                new Code(command.help()),
                Money.parseYuan(command.value()),
                command.inKind().orElse(false),
                command.evidence().stream().map(sitting::evidence).toList(),
                sitting.now().at());
    }
}
