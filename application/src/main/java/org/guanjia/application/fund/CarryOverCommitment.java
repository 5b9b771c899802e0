package org.guanjia.application.fund;

import jakarta.inject.Inject;
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
import org.guanjia.domain.shared.Refusal;

/** Takes what is open of a commitment into the next fund year, by a dated decision (F-08, F-13). */
@UseCase(
        id = "carry-over-commitment",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class CarryOverCommitment {

    private static final Permission PERMISSION = Permission.of(CarryOverCommitment.class);

    private final Transactions transactions;
    private final CommitmentDesk desk;

    @Inject
    public CarryOverCommitment(Transactions transactions, CommitmentDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /** By which decision. */
    public record Command(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher) {}

    /**
     * Carries it over; from then on it counts in the next year.
     *
     * @throws Refusal.NotFound if there is no such commitment where the actor acts, or the next year was not opened
     * @throws Refusal.RuleBroken F-13 if the one year is not over or the other is not open, F-05 if nothing is open
     * @throws Refusal.Conflict if the commitment has moved on
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        CommitmentId id = CommitmentId.parse(command.commitment());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Commitment commitment = desk.entrusted(tx, id, call, PERMISSION.heldBy(actor));
            Instant now = desk.now();
            FundYear from = desk.yearOf(tx, commitment.state().fund());
            return Changes.by(
                    actor, now, commitment.carryOver(from, desk.next(tx, from), new Voucher(command.voucher()), now));
        });
    }
}
