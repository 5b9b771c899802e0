package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.AccountClosed;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;

/** Closes a fund year that is settled: what is left goes over into the next one, and nothing is posted to it any more (F-13). */
@UseCase(
        id = "close-fund-year",
        roles = {Role.CITY_BUREAU, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class CloseFundYear {

    private static final Permission PERMISSION = Permission.of(CloseFundYear.class);

    private final Transactions transactions;
    private final FundDesk desk;
    private final FundGrounds grounds;

    @Inject
    public CloseFundYear(Transactions transactions, FundDesk desk, FundGrounds grounds) {
        this.transactions = transactions;
        this.desk = desk;
        this.grounds = grounds;
    }

    /** Which one. */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear) {}

    /**
     * Closes it with all its accounts, those of the villages too.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts
     * @throws Refusal.RuleBroken F-13 with the figures if something is still committed or ordered, the time to settle is not
     *     over, or nobody opened the year after it
     * @throws Refusal.Conflict if it has moved on, or is not being settled
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        FundYearId id = desk.read(call, command -> FundYearId.parse(command.fundYear()));
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            return closed(FundDesk.year(tx, id, call), tx, actor);
        });
    }

    private Changes closed(FundYear year, Transaction tx, Actor actor) {
        Instant now = desk.now();
        FundYear next = FundYear.requireOpened(
                year.id().town(), year.state().programme(), year.state().year() + 1, tx.funds()::year);
        List<AccountBalance> balances = tx.funds().balances(year);
        List<AccountClosed> closed = balances.stream()
                .map(balance -> new AccountClosed(balance.account()))
                .toList();
        return Changes.by(
                        actor,
                        now,
                        year.close(next, balances, grounds.rulebookOf(year, tx), grounds.calendarAt(now, tx), now))
                .with(closed);
    }
}
