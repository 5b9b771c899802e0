package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.PostingCause;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/**
 * The charity of a town gives city money back that was not spent (F-08). It leaves the town in one act and arrives at the city
 * in another, at once or within minutes, exactly once.
 */
@UseCase(id = "return-surplus", roles = Role.TOWN_CHARITY)
public final class ReturnSurplus {

    private static final Permission PERMISSION = Permission.of(ReturnSurplus.class);

    private final Transactions transactions;
    private final FundDesk desk;
    private final Clearing clearing;

    @Inject
    public ReturnSurplus(Transactions transactions, FundDesk desk, Clearing clearing) {
        this.transactions = transactions;
        this.desk = desk;
        this.clearing = clearing;
    }

    /**
     * How much of which source.
     *
     * @param fundYear the town's
     * @param forYear whose surplus it is, where that is a closed year whose money came over; this year's where absent
     */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Parsed(DomainText.MONEY_SOURCE) String source,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            Optional<Integer> forYear,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher) {}

    /** What the command means. */
    private record Meaning(FundYearId year, MoneySource source, Money amount, Voucher voucher) {}

    /**
     * Sends it on its way to the city.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts
     * @throws Refusal.InvalidInput if it is not the city's money, or nothing
     * @throws Refusal.RuleBroken F-05 with both figures if less is available
     * @throws Refusal.Conflict if the year has moved on, or is closed
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Meaning meaning = desk.read(call, ReturnSurplus::meaning);
        FundYearId id = meaning.year();
        Receipt receipt = transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            return returned(meaning, tx, actor, call);
        });
        clearing.bringIn(new PostingCause(id, receipt.version()));
        return receipt;
    }

    private Changes returned(Meaning meaning, Transaction tx, Actor actor, Call<Command> call) {
        FundYear year = FundDesk.year(tx, meaning.year(), call);
        Instant now = desk.now();
        FundAccount account =
                FundAccount.of(year.fundOf(FundUnit.of(meaning.year().town())), meaning.source());
        return Changes.by(
                actor,
                now,
                year.returnSurplus(
                        account,
                        desk.city(),
                        meaning.amount(),
                        call.command().forYear().orElse(year.state().year()),
                        meaning.voucher(),
                        tx.funds().balances(year),
                        now));
    }

    private static Meaning meaning(Command command) {
        MoneySource source = MoneySource.valueOf(command.source());
        if (!Allocation.SOURCES.contains(source)) {
            String known = String.join(
                    ", ", Allocation.SOURCES.stream().map(Enum::name).toList());
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", known).at("source")));
        }
        return new Meaning(
                FundYearId.parse(command.fundYear()),
                source,
                Money.parseYuan(command.amount()),
                new Voucher(command.voucher()));
    }
}
