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
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;

/** Turns a receipt round that was booked by mistake: nothing is deleted, a second entry names the first. */
@UseCase(
        id = "reverse-receipt",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class ReverseReceipt {

    private static final Permission PERMISSION = Permission.of(ReverseReceipt.class);

    private final Transactions transactions;
    private final FundDesk desk;

    @Inject
    public ReverseReceipt(Transactions transactions, FundDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which one.
     *
     * @param receipt the version of the fund year that it made
     */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Min(1) Integer receipt,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher) {}

    /**
     * Books the opposite, as long as the money is there.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts, no such receipt from outside in it, or it
     *     was turned round before
     * @throws Refusal.RuleBroken F-05 with both figures if less is available
     * @throws Refusal.Conflict if the year has moved on, or is closed
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        FundYearId id = FundYearId.parse(command.fundYear());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            FundYear year = FundDesk.year(tx, id, call);
            Instant now = desk.now();
            Voucher voucher = new Voucher(command.voucher());
            return Changes.by(
                    actor,
                    now,
                    year.reverseReceipt(command.receipt(), voucher, tx.funds().balances(year), now));
        });
    }
}
