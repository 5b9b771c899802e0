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
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;

/** Ends a fund year that is over: nothing new is committed in it, what is open is settled (F-13). */
@UseCase(
        id = "settle-fund-year",
        roles = {Role.CITY_BUREAU, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class SettleFundYear {

    private static final Permission PERMISSION = Permission.of(SettleFundYear.class);

    private final Transactions transactions;
    private final FundDesk desk;

    @Inject
    public SettleFundYear(Transactions transactions, FundDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /** Which one. */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear) {}

    /**
     * Begins to settle it.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts
     * @throws Refusal.RuleBroken F-13 if the year is not over
     * @throws Refusal.Conflict if it has moved on, or is not open any more
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        FundYearId id = desk.read(call, command -> FundYearId.parse(command.fundYear()));
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Instant now = desk.now();
            return Changes.by(actor, now, FundDesk.year(tx, id, call).settle(now));
        });
    }
}
