package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
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
import org.guanjia.domain.fund.Deposit;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/**
 * Books money that came in from outside and is no donation for something: the city's budget and its charity's money at the
 * city; matching at a town; what villages' collectives and the public give without naming what for.
 */
@UseCase(
        id = "receive-money",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class ReceiveMoney {

    private static final Permission PERMISSION = Permission.of(ReceiveMoney.class);

    private final Transactions transactions;
    private final FundDesk desk;

    @Inject
    public ReceiveMoney(Transactions transactions, FundDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * What came in.
     *
     * @param unit whose money it is: the city or town of the fund year, or a village of the town
     * @param forYear the closed fund year that it makes good late, where it does
     * @param occurredAt when it truly came, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            @NotNull @Parsed(DomainText.MONEY_SOURCE) String source,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            Optional<Integer> forYear,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher,
            Optional<Instant> occurredAt) {}

    /**
     * Books it; from then on it can be spent.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts
     * @throws Refusal.InvalidInput if the unit has no such source of its own, or the amount is nothing
     * @throws Refusal.Conflict if the year has moved on, or is closed
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Deposit deposit = desk.read(call, ReceiveMoney::deposit);
        FundYearId id = FundYearId.parse(call.command().fundYear());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            desk.unitOf(id.town(), deposit.unit(), "unit");
            Instant now = desk.now();
            return Changes.by(
                    actor,
                    now,
                    FundDesk.year(tx, id, call)
                            .receive(deposit, call.command().occurredAt().orElse(now)));
        });
    }

    private static Deposit deposit(Command command) {
        return new Deposit(
                FundUnit.parse(command.unit()),
                MoneySource.valueOf(command.source()),
                Money.parseYuan(command.amount()),
                command.forYear(),
                new Voucher(command.voucher()));
    }
}
