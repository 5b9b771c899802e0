package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
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
import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Inquiry;

/** Records a letter, visit or interview about the hardship (W-05). */
@UseCase(
        id = "record-inquiry",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class RecordInquiry {

    private static final Permission PERMISSION = Permission.of(RecordInquiry.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public RecordInquiry(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param settles whether it settled that the hardship is real
     * @param justification why data was not compared first, or another means was taken
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.VERIFICATION_MEANS) String means,
            @NotNull @Valid EvidenceInput evidence,
            @NotNull Boolean settles,
            Optional<@Parsed(DomainText.NOTE) String> justification,
            Optional<Instant> occurredAt) {}

    /**
     * Records it; one that settles it verifies the wish.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.RuleBroken W-05 if it departs from what holds in principle without a justification
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> wish.inquire(
                    new Inquiry(
                            VerificationMeans.valueOf(command.means()),
                            sitting.evidence(command.evidence()),
                            command.settles()),
                    sitting.write(command.justification()),
                    sitting.now()));
        });
    }
}
