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
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/** Books what came back from a recipient (F-14). */
@UseCase(
        id = "recover-payment",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class RecoverPayment {

    private static final Permission PERMISSION = Permission.of(RecoverPayment.class);

    private final Transactions transactions;
    private final CommitmentDesk desk;

    @Inject
    public RecoverPayment(Transactions transactions, CommitmentDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /** How much of which payment, and on what paper. */
    public record Command(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment,
            @NotNull @Min(1) Integer payment,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher) {}

    /**
     * Books it where it was drawn from; in the current year where that of the payment is closed.
     *
     * @throws Refusal.NotFound if there is no such commitment where the actor acts
     * @throws Refusal.InvalidInput if it has no such payment, or it is nothing
     * @throws Refusal.RuleBroken F-14 with both figures if less is outstanding, F-13 if both years are closed
     * @throws Refusal.Conflict if the commitment has moved on, or the payment is at another stage
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        CommitmentId id = CommitmentId.parse(command.commitment());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Commitment commitment = desk.entrusted(tx, id, call, PERMISSION.heldBy(actor));
            Instant now = desk.now();
            int payment = command.payment();
            FundYear year = desk.yearOf(tx, commitment.state().payment(payment));
            return Changes.by(
                    actor,
                    now,
                    commitment.recover(
                            payment,
                            Money.parseYuan(command.amount()),
                            year,
                            desk.current(tx, year),
                            new Voucher(command.voucher()),
                            now));
        });
    }
}
