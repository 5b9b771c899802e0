package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;

/** A town keeps a part of its matching back for projects that are added or changed within the year (F-04). */
@UseCase(id = "keep-reserve", roles = Role.TOWN_LEAD)
public final class KeepReserve {

    private static final Permission PERMISSION = Permission.of(KeepReserve.class);

    private final Transactions transactions;
    private final FundDesk desk;
    private final FundGrounds grounds;

    @Inject
    public KeepReserve(Transactions transactions, FundDesk desk, FundGrounds grounds) {
        this.transactions = transactions;
        this.desk = desk;
        this.grounds = grounds;
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
     * Keeps it back; from then on only additions draw on it.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts
     * @throws Refusal.InvalidInput if it is nothing, no matching, or the fund year is of another programme
     * @throws Refusal.RuleBroken F-04 if the class of the town is unknown, the matching is not met, the edition knows no
     *     reserve, or more would be kept than its share; F-05 with both figures if less is available
     * @throws Refusal.Conflict if the year has moved on, or is not open
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        ReserveMove move = desk.read(call, KeepReserve::move);
        FundYearId id = move.year();
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            return kept(move, tx, actor, call);
        });
    }

    private Changes kept(ReserveMove move, Transaction tx, Actor actor, Call<Command> call) {
        FundYear year = FundDesk.year(tx, move.year(), call);
        Instant now = desk.now();
        return Changes.by(
                actor,
                now,
                year.keepReserve(
                        move.accountIn(year),
                        move.amount(),
                        grounds.matchingOf(year, tx),
                        grounds.rulebookOf(year, tx),
                        tx.funds().balances(year),
                        now));
    }

    private static ReserveMove move(Command command) {
        return ReserveMove.read(command.fundYear(), command.source(), command.amount());
    }
}
