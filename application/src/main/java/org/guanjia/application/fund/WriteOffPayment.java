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
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/** The town decides not to ask for a part of a payment any more (F-14). */
@UseCase(id = "write-off-payment", roles = Role.TOWN_LEAD)
public final class WriteOffPayment {

    private static final Permission PERMISSION = Permission.of(WriteOffPayment.class);

    private final Transactions transactions;
    private final CommitmentDesk desk;

    @Inject
    public WriteOffPayment(Transactions transactions, CommitmentDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /** How much of which payment, by which decision. */
    public record Command(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment,
            @NotNull @Min(1) Integer payment,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher) {}

    /**
     * Writes it off: the money stays paid.
     *
     * @throws Refusal.NotFound if there is no such commitment where the actor acts
     * @throws Refusal.InvalidInput if it has no such payment, or it is nothing
     * @throws Refusal.RuleBroken F-14 with both figures if less is outstanding
     * @throws Refusal.Conflict if the commitment has moved on, or the payment is at another stage
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        CommitmentId id = CommitmentId.parse(command.commitment());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Commitment commitment = desk.commitment(tx, id, call);
            Instant now = desk.now();
            return Changes.by(
                    actor,
                    now,
                    commitment.writeOff(
                            command.payment(), Money.parseYuan(command.amount()), new Voucher(command.voucher()), now));
        });
    }
}
