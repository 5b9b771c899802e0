package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Comparison;

/** Records what a comparison of data said, or why none was available (W-05). */
@UseCase(
        id = "record-comparison",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class RecordComparison {

    private static final Permission PERMISSION = Permission.of(RecordComparison.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public RecordComparison(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param source the database that was asked, or would have been
     * @param unavailable why none was available; present exactly then
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.COMPARISON_ANSWER) String answer,
            @NotNull @Parsed(DomainText.CODE) String source,
            Optional<@Parsed(DomainText.CODE) String> unavailable,
            Optional<Instant> occurredAt) {}

    /**
     * Records it; a confirmation verifies the wish.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.InvalidInput if there is a reason though data was available, or none though it was not
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> wish.compare(comparison(command), sitting.now()));
        });
    }

    private static Comparison comparison(Command command) {
        Comparison.Answer answer = Comparison.Answer.valueOf(command.answer());
        boolean needsReason = answer == Comparison.Answer.UNAVAILABLE;
        if (command.unavailable().isPresent() != needsReason) {
            FaultCode code = needsReason ? FaultCode.REQUIRED : FaultCode.SURPLUS;
            throw new Refusal.InvalidInput(List.of(Fault.of(code).at("unavailable")));
        }
        return new Comparison(
                answer, new Code(command.source()), command.unavailable().map(Code::new));
    }
}
