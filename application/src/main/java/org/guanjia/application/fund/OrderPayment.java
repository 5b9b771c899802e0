package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/**
 * Orders a payment out of a commitment, in full or a part of it. The order goes to the bank or the city's platform by itself;
 * until its end is reported the money is ordered and not paid.
 */
@UseCase(
        id = "order-payment",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class OrderPayment {

    private static final Permission PERMISSION = Permission.of(OrderPayment.class);

    private final Transactions transactions;
    private final CommitmentDesk desk;

    @Inject
    public OrderPayment(Transactions transactions, CommitmentDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /** How much, and to whom. */
    public record Command(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            @NotNull @Valid RecipientInput recipient) {}

    /**
     * Orders it; its number is the next one of the commitment.
     *
     * @throws Refusal.NotFound if there is no such commitment where the actor acts
     * @throws Refusal.InvalidInput if it is nothing, or the recipient is not one of the commitment's
     * @throws Refusal.RuleBroken F-13 if the year is not open, F-05 with both figures if less is open
     * @throws Refusal.Conflict if the commitment has moved on
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Recipient recipient = desk.read(call, command -> command.recipient().read());
        Command command = call.command();
        CommitmentId id = CommitmentId.parse(command.commitment());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Commitment commitment = desk.entrusted(tx, id, call, PERMISSION.heldBy(actor));
            desk.requireRecipient(tx, commitment, recipient);
            Instant now = desk.now();
            return Changes.by(
                    actor,
                    now,
                    commitment.orderPayment(
                            Money.parseYuan(command.amount()),
                            recipient,
                            desk.yearOf(tx, commitment.state().fund()),
                            now));
        });
    }
}
