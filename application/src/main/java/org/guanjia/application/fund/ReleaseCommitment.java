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
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/**
 * The town gives back what projects do not need. The money of a wish is given back by what ends it; what is open after that,
 * since a payment failed, the charity gives back.
 */
@UseCase(
        id = "release-commitment",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class ReleaseCommitment {

    private static final Permission PERMISSION = Permission.of(ReleaseCommitment.class);

    private final Transactions transactions;
    private final CommitmentDesk desk;

    @Inject
    public ReleaseCommitment(Transactions transactions, CommitmentDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /** How much of it. */
    public record Command(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount) {}

    /**
     * Gives it back where it was drawn from, first what was drawn last.
     *
     * @throws Refusal.NotFound if there is no such commitment where the actor acts
     * @throws Refusal.InvalidInput if it is nothing
     * @throws Refusal.RuleBroken F-05 with both figures if less is open
     * @throws Refusal.Conflict if the commitment has moved on, or the wish that it is for goes on
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        CommitmentId id = CommitmentId.parse(command.commitment());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Commitment commitment = desk.entrusted(tx, id, call, PERMISSION.heldBy(actor));
            desk.requireDone(tx, commitment, "RELEASE_COMMITMENT");
            Instant now = desk.now();
            return Changes.by(actor, now, commitment.release(Money.parseYuan(command.amount()), now));
        });
    }
}
