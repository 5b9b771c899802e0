package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Transfer;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;

/** A town hands project money to the account of a village, as projects need it (F-04). */
@UseCase(id = "disburse-to-village", roles = Role.TOWN_LEAD)
public final class DisburseToVillage {

    private static final Permission PERMISSION = Permission.of(DisburseToVillage.class);

    private final Transactions transactions;
    private final FundDesk desk;

    @Inject
    public DisburseToVillage(Transactions transactions, FundDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * How much of which source, to which village.
     *
     * @param fundYear the town's
     */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Parsed(DomainText.VILLAGE_CODE) String village,
            @NotNull @Parsed(DomainText.MONEY_SOURCE) String source,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher) {}

    /**
     * Moves it, both sides at once.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts
     * @throws Refusal.InvalidInput if the village is none of the town's, or the fund year is of another programme
     * @throws Refusal.RuleBroken F-05 with both figures if less lies there
     * @throws Refusal.Conflict if the year has moved on, or is not open for that
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        VillageMove move = desk.read(call, DisburseToVillage::move);
        FundYearId id = move.year();
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            return move.made(Transfer.Kind.DISBURSEMENT, tx, desk, actor, call);
        });
    }

    private static VillageMove move(Command command) {
        return VillageMove.read(
                command.fundYear(), command.village(), command.source(), command.amount(), command.voucher());
    }
}
