package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.PostingCause;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.AllocationTable;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Indicators;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/**
 * The city gives a sum out to its towns, in full and to the fen (F-01). It leaves the city in one act; each town takes its
 * share in by itself, at once where it can, else within minutes, and exactly once. Until then it is in transit.
 */
@UseCase(
        id = "allocate-money",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY})
public final class AllocateMoney {

    private static final Permission PERMISSION = Permission.of(AllocateMoney.class);

    private final Transactions transactions;
    private final FundDesk desk;
    private final AllocationSheet sheet;
    private final Clearing clearing;
    private final Ulids ulids;

    @Inject
    public AllocateMoney(
            Transactions transactions, FundDesk desk, AllocationSheet sheet, Clearing clearing, Ulids ulids) {
        this.transactions = transactions;
        this.desk = desk;
        this.sheet = sheet;
        this.clearing = clearing;
        this.ulids = ulids;
    }

    /**
     * What is given out, to whom and on what figures, which are kept with it.
     *
     * @param fundYear the city's
     */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Parsed(DomainText.MONEY_SOURCE) String source,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String total,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid IndicatorInput> towns) {}

    /** What the command means. */
    private record Meaning(MoneySource source, Money total, Voucher voucher, List<Indicators> towns) {}

    /**
     * Gives it out.
     *
     * @throws Refusal.NotFound if there is no such fund year of the actor's city
     * @throws Refusal.InvalidInput if a figure or a town will not do, or the source is not the city's
     * @throws Refusal.RuleBroken F-05 with both figures if the city has less of that source, F-13 if the year is not open
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Meaning meaning = desk.read(call, this::meaning);
        FundYearId id = FundYearId.parse(call.command().fundYear());
        Receipt receipt = transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            if (!id.town().isCity()) {
                throw new Refusal.NotFound(id.text());
            }
            return allocate(tx, id, meaning, actor);
        });
        clearing.bringIn(new PostingCause(AllocationId.parse(receipt.id()), receipt.version()));
        return receipt;
    }

    private Changes allocate(Transaction tx, FundYearId id, Meaning meaning, Actor actor) {
        FundYear year = tx.funds().year(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        AllocationTable table = sheet.table(year, meaning.total(), meaning.towns());
        Instant now = desk.now();
        AllocationId allocation = new AllocationId(id.town(), ulids.next(now));
        return Changes.by(
                actor,
                now,
                Allocation.make(
                        allocation,
                        year,
                        meaning.source(),
                        table,
                        meaning.voucher(),
                        tx.funds().balances(year),
                        now));
    }

    private Meaning meaning(Command command) {
        return new Meaning(
                MoneySource.valueOf(command.source()),
                Money.parseYuan(command.total()),
                new Voucher(command.voucher()),
                sheet.read(command.towns(), FundYearId.parse(command.fundYear())));
    }
}
