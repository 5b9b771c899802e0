package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.OutgoingPayment;
import org.guanjia.application.port.PaymentAdvanced;
import org.guanjia.application.port.PaymentNumber;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * Has the order of a payment handed over anew that whoever carries payments out would not take, or of which no answer came too
 * often. It goes under the same number, so that it is one order there.
 */
@UseCase(
        id = "hand-over-again",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class HandOverAgain {

    private static final Permission PERMISSION = Permission.of(HandOverAgain.class);

    private final Transactions transactions;
    private final CommitmentDesk desk;
    private final PaymentOrders orders;

    @Inject
    public HandOverAgain(Transactions transactions, CommitmentDesk desk, PaymentOrders orders) {
        this.transactions = transactions;
        this.desk = desk;
        this.orders = orders;
    }

    /** Which payment. */
    public record Command(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment,
            @NotNull @Min(1) Integer payment) {}

    /**
     * Lets it wait to be handed over again, at once, however often it was tried.
     *
     * @throws Refusal.NotFound if there is no such commitment where the actor acts
     * @throws Refusal.InvalidInput if it has no such payment
     * @throws Refusal.Conflict if nobody has to look at its order, or the payment's end is known
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        CommitmentId id = CommitmentId.parse(command.commitment());
        PaymentNumber number = new PaymentNumber(id, command.payment());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Payment payment = desk.entrusted(tx, id, call, PERMISSION.heldBy(actor))
                    .state()
                    .payment(command.payment());
            payment.requireOrdered("HAND_OVER");
            Instant now = desk.now();
            OutgoingPayment order = orders.find(number)
                    .orElseThrow(() -> new Refusal.InvalidInput(List.of(
                            Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "-").at("payment"))));
            return Changes.beside(
                    actor,
                    now,
                    id,
                    List.of(new PaymentAdvanced(number, order.dispatch().resent(now))));
        });
    }
}
