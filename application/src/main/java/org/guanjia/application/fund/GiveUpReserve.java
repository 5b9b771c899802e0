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
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;

/** A town frees a part of what it kept back for additions (F-04). */
@UseCase(id = "give-up-reserve", roles = Role.TOWN_LEAD)
public final class GiveUpReserve {

    private static final Permission PERMISSION = Permission.of(GiveUpReserve.class);

    private final Transactions transactions;
    private final FundDesk desk;

    @Inject
    public GiveUpReserve(Transactions transactions, FundDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * How much of which matching.
     *
     * @param fundYear the town's, of micro-projects
     */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Parsed(DomainText.MONEY_SOURCE) String source,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount) {}

    /**
     * Frees it; from then on it is available as before.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts
     * @throws Refusal.InvalidInput if it is nothing, no matching, or the fund year is of another programme
     * @throws Refusal.RuleBroken F-05 with both figures if less is kept
     * @throws Refusal.Conflict if the year has moved on, or is closed
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        ReserveMove move = desk.read(call, GiveUpReserve::move);
        FundYearId id = move.year();
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            FundYear year = FundDesk.year(tx, id, call);
            Instant now = desk.now();
            return Changes.by(
                    actor,
                    now,
                    year.giveUpReserve(
                            move.accountIn(year), move.amount(), tx.funds().balances(year), now));
        });
    }

    private static ReserveMove move(Command command) {
        return ReserveMove.read(command.fundYear(), command.source(), command.amount());
    }
}
