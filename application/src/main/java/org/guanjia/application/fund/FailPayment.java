package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.guanjia.domain.fund.BankReference;
import org.guanjia.domain.fund.FailureGround;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Refusal;

/**
 * Notes that an ordered payment did not reach its recipient: its money is committed as before, and can be ordered again. It is
 * reported by whoever carries payments out, an integration whose channel is {@link Carrier#CHANNEL}, or noted by whoever may
 * order them. Reported twice it is noted once, and the answer is the same.
 */
@UseCase(
        id = "fail-payment",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY, Role.INTEGRATION})
public final class FailPayment {

    private static final Permission PERMISSION = Permission.of(FailPayment.class);

    private final Transactions transactions;
    private final PaymentReports reports;

    @Inject
    public FailPayment(Transactions transactions, PaymentReports reports) {
        this.transactions = transactions;
        this.reports = reports;
    }

    /**
     * Which payment, and what the bank says.
     *
     * @param ground why it failed
     * @param reference by which the bank or platform knows that, where it has one; it names no person
     */
    public record Command(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment,
            @NotNull @Min(1) Integer payment,
            @NotNull @Parsed(DomainText.FAILURE_GROUND) String ground,
            Optional<@Parsed(DomainText.BANK_REFERENCE) String> reference) {}

    /**
     * Notes it.
     *
     * @throws Refusal.NotFound if there is no such commitment where the actor acts
     * @throws Refusal.InvalidInput if it has no such payment
     * @throws Refusal.Conflict if it was confirmed before, failed under another reference, or is being handed over at this moment
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = reports.read(call);
        FailureGround ground = FailureGround.valueOf(command.ground());
        Optional<BankReference> reference = command.reference().map(BankReference::new);
        CommitmentId id = CommitmentId.parse(command.commitment());
        PaymentReports.Report report = new PaymentReports.Report(
                id,
                command.payment(),
                Payment.Stage.FAILED,
                reference,
                (commitment, now) -> commitment.failPayment(command.payment(), ground, reference, now));
        return reports.once(
                report,
                call,
                () -> transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
                    PERMISSION.check(actor, Carrier.reportsOn(id.town()), id.text());
                    return reports.noted(report, actor, PERMISSION.heldBy(actor), call, tx);
                }));
    }
}
