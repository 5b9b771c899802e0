package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
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
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Refusal;

/**
 * Notes that an ordered payment did not reach its recipient: its money is committed as before, and can be ordered again. It is reported by whoever
 * carries payments out, an integration whose channel is {@link Carrier#CHANNEL}, or noted by whoever may order them. Reported
 * twice it is noted once, and the answer is the same.
 */
@UseCase(
        id = "fail-payment",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY, Role.INTEGRATION})
public final class FailPayment {

    private static final Permission PERMISSION = Permission.of(FailPayment.class);

    private final Transactions transactions;
    private final CommitmentDesk desk;
    private final PaymentReports reports;

    @Inject
    public FailPayment(Transactions transactions, CommitmentDesk desk, PaymentReports reports) {
        this.transactions = transactions;
        this.desk = desk;
        this.reports = reports;
    }

    /** Which payment. */
    public record Command(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment,
            @NotNull @Min(1) Integer payment) {}

    /**
     * Notes it.
     *
     * @throws Refusal.NotFound if there is no such commitment where the actor acts
     * @throws Refusal.InvalidInput if it has no such payment
     * @throws Refusal.Conflict if it was confirmed before, or is being handed over at this moment
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        CommitmentId id = CommitmentId.parse(command.commitment());
        return reports.once(
                id,
                command.payment(),
                Payment.Stage.FAILED,
                call,
                () -> transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
                    PERMISSION.check(actor, Carrier.reportsOn(id.town()), id.text());
                    Commitment commitment = desk.entrusted(tx, id, call, PERMISSION.heldBy(actor));
                    Instant now = desk.now();
                    return Changes.by(actor, now, commitment.failPayment(command.payment(), now));
                }));
    }
}
