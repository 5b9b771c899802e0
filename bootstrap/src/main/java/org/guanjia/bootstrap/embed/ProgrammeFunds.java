package org.guanjia.bootstrap.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.AllocateMoney;
import org.guanjia.application.fund.DisburseToVillage;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.ReturnSurplus;
import org.guanjia.application.fund.ReverseReceipt;
import org.guanjia.application.fund.SettleFundYear;
import org.guanjia.application.fund.TakeBackFromVillage;
import org.guanjia.application.fund.query.AllocationView;
import org.guanjia.application.fund.query.BalanceView;
import org.guanjia.application.fund.query.ExportLedger;
import org.guanjia.application.fund.query.ExportPaymentLedger;
import org.guanjia.application.fund.query.FundYearView;
import org.guanjia.application.fund.query.ListAllocations;
import org.guanjia.application.fund.query.ListFundYears;
import org.guanjia.application.fund.query.ListInTransit;
import org.guanjia.application.fund.query.PaymentLine;
import org.guanjia.application.fund.query.PaymentTrail;
import org.guanjia.application.fund.query.ReadAllocation;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.fund.query.ReadFundYear;
import org.guanjia.application.fund.query.ReadPaymentLedger;
import org.guanjia.application.fund.query.ReadPaymentTrail;
import org.guanjia.application.fund.query.ReadStatement;
import org.guanjia.application.fund.query.StatementLine;
import org.guanjia.application.fund.query.TryAllocation;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Download;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * The money of the programmes. What each method guarantees and refuses stands with the use case whose command or query it
 * takes.
 */
public final class ProgrammeFunds {

    private final OpenFundYear open;
    private final ReceiveMoney receive;
    private final ReverseReceipt reverse;
    private final AllocateMoney allocate;
    private final TryAllocation tryAllocation;
    private final ReadAllocation allocation;
    private final ListAllocations allocations;
    private final ListInTransit inTransit;
    private final DisburseToVillage disburse;
    private final GrantQuota grantQuota;
    private final TakeBackFromVillage takeBack;
    private final ReturnSurplus returnSurplus;
    private final SettleFundYear settle;
    private final ListFundYears years;
    private final ReadFundYear year;
    private final ReadBalances balances;
    private final ReadStatement statement;
    private final ExportLedger ledger;
    private final ReadPaymentLedger paymentLedger;
    private final ExportPaymentLedger payments;
    private final ReadPaymentTrail trail;

    ProgrammeFunds(Instance instance) {
        this.open = instance.get(OpenFundYear.class);
        this.receive = instance.get(ReceiveMoney.class);
        this.reverse = instance.get(ReverseReceipt.class);
        this.allocate = instance.get(AllocateMoney.class);
        this.tryAllocation = instance.get(TryAllocation.class);
        this.allocation = instance.get(ReadAllocation.class);
        this.allocations = instance.get(ListAllocations.class);
        this.inTransit = instance.get(ListInTransit.class);
        this.disburse = instance.get(DisburseToVillage.class);
        this.grantQuota = instance.get(GrantQuota.class);
        this.takeBack = instance.get(TakeBackFromVillage.class);
        this.returnSurplus = instance.get(ReturnSurplus.class);
        this.settle = instance.get(SettleFundYear.class);
        this.years = instance.get(ListFundYears.class);
        this.year = instance.get(ReadFundYear.class);
        this.balances = instance.get(ReadBalances.class);
        this.statement = instance.get(ReadStatement.class);
        this.ledger = instance.get(ExportLedger.class);
        this.paymentLedger = instance.get(ReadPaymentLedger.class);
        this.payments = instance.get(ExportPaymentLedger.class);
        this.trail = instance.get(ReadPaymentTrail.class);
    }

    /** Begins a fund year. */
    public Receipt open(Actor actor, OpenFundYear.Command command) {
        return open(actor, Call.of(command));
    }

    /** The same, with a command key. */
    public Receipt open(Actor actor, Call<OpenFundYear.Command> call) {
        return open.handle(actor, call);
    }

    /** Books money that came in from outside. */
    public Receipt receive(Actor actor, ReceiveMoney.Command command) {
        return receive(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt receive(Actor actor, Call<ReceiveMoney.Command> call) {
        return receive.handle(actor, call);
    }

    /** Turns a receipt round that was booked by mistake. */
    public Receipt reverseReceipt(Actor actor, ReverseReceipt.Command command) {
        return reverseReceipt(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt reverseReceipt(Actor actor, Call<ReverseReceipt.Command> call) {
        return reverse.handle(actor, call);
    }

    /** Gives a sum of the city out to its towns. */
    public Receipt allocate(Actor actor, AllocateMoney.Command command) {
        return allocate(actor, Call.of(command));
    }

    /** The same, with a command key. */
    public Receipt allocate(Actor actor, Call<AllocateMoney.Command> call) {
        return allocate.handle(actor, call);
    }

    /** What each town would get of a sum. */
    public AllocationView.Table tryAllocation(Actor actor, TryAllocation.Query query) {
        return tryAllocation.handle(actor, query);
    }

    /** What the city gave out, with the figures that was based on. */
    public AllocationView allocation(Actor actor, ReadAllocation.Query query) {
        return allocation.handle(actor, query);
    }

    /** All that the city gave out in a fund year. */
    public List<AllocationView> allocations(Actor actor, ListAllocations.Query query) {
        return allocations.handle(actor, query);
    }

    /** The money on its way between the city and a town. */
    public List<ListInTransit.OnItsWay> inTransit(Actor actor, ListInTransit.Query query) {
        return inTransit.handle(actor, query);
    }

    /** Hands project money to the account of a village. */
    public Receipt disburse(Actor actor, DisburseToVillage.Command command) {
        return disburse(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt disburse(Actor actor, Call<DisburseToVillage.Command> call) {
        return disburse.handle(actor, call);
    }

    /** Earmarks wish money for what a village decides by itself. */
    public Receipt grantQuota(Actor actor, GrantQuota.Command command) {
        return grantQuota(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt grantQuota(Actor actor, Call<GrantQuota.Command> call) {
        return grantQuota.handle(actor, call);
    }

    /** Takes back from a village what it does not need. */
    public Receipt takeBack(Actor actor, TakeBackFromVillage.Command command) {
        return takeBack(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt takeBack(Actor actor, Call<TakeBackFromVillage.Command> call) {
        return takeBack.handle(actor, call);
    }

    /** Gives city money back that was not spent. */
    public Receipt returnSurplus(Actor actor, ReturnSurplus.Command command) {
        return returnSurplus(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt returnSurplus(Actor actor, Call<ReturnSurplus.Command> call) {
        return returnSurplus.handle(actor, call);
    }

    /** Ends a fund year that is over. */
    public Receipt settle(Actor actor, SettleFundYear.Command command) {
        return settle(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt settle(Actor actor, Call<SettleFundYear.Command> call) {
        return settle.handle(actor, call);
    }

    /** The fund years of a town, or of the city. */
    public List<FundYearView> years(Actor actor, ListFundYears.Query query) {
        return years.handle(actor, query);
    }

    /** One fund year as it stands. */
    public FundYearView year(Actor actor, ReadFundYear.Query query) {
        return year.handle(actor, query);
    }

    /** What lies in the accounts of a fund, now or at a past instant. */
    public List<BalanceView> balances(Actor actor, ReadBalances.Query query) {
        return balances.handle(actor, query);
    }

    /** What moved in the accounts of a fund, page by page. */
    public Page<StatementLine> statement(Actor actor, ReadStatement.Query query) {
        return statement.handle(actor, query);
    }

    /** A year's ledger as a file, which the caller closes. */
    public Download ledger(Actor actor, ExportLedger.Query query) {
        return ledger.handle(actor, query);
    }

    /** Every payment out of a fund, page by page. */
    public Page<PaymentLine> paymentLedger(Actor actor, ReadPaymentLedger.Query query) {
        return paymentLedger.handle(actor, query);
    }

    /** All of them as a file, which the caller closes. */
    public Download paymentLedger(Actor actor, ExportPaymentLedger.Query query) {
        return payments.handle(actor, query);
    }

    /** The way of one payment from its sources to its recipient. */
    public PaymentTrail paymentTrail(Actor actor, ReadPaymentTrail.Query query) {
        return trail.handle(actor, query);
    }

    /** Writes a year's ledger to a stream, which stays open. Nothing is written where it cannot be made. */
    public void writeLedger(Actor actor, ExportLedger.Query query, OutputStream out) throws IOException {
        try (InputStream content = ledger(actor, query).content()) {
            content.transferTo(out);
        }
    }
}
