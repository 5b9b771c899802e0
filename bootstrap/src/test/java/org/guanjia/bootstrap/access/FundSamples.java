package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.Paperwork.stale;

import java.util.List;
import java.util.Optional;
import org.guanjia.application.fund.AllocateMoney;
import org.guanjia.application.fund.DisburseToVillage;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.IndicatorInput;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.ReturnSurplus;
import org.guanjia.application.fund.ReverseReceipt;
import org.guanjia.application.fund.SettleFundYear;
import org.guanjia.application.fund.TakeBackFromVillage;
import org.guanjia.application.fund.query.ExportLedger;
import org.guanjia.application.fund.query.ExportPaymentLedger;
import org.guanjia.application.fund.query.ListAllocations;
import org.guanjia.application.fund.query.ListFundYears;
import org.guanjia.application.fund.query.ListInTransit;
import org.guanjia.application.fund.query.ReadAllocation;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.fund.query.ReadFundYear;
import org.guanjia.application.fund.query.ReadPaymentLedger;
import org.guanjia.application.fund.query.ReadPaymentTrail;
import org.guanjia.application.fund.query.ReadStatement;
import org.guanjia.application.fund.query.TryAllocation;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Download;

/** A sample of every use case about money. Whoever is let in changes nothing: years are open already, versions are old. */
final class FundSamples {

    static final List<IndicatorInput> INDICATORS =
            List.of(new IndicatorInput(World.TOWN.text(), 1200, 7, 90_000, "2.1 %", Optional.empty()));

    private static final String VILLAGE = World.VILLAGE.text();
    private static final String VOUCHER = "莞财拨〔2026〕1号";

    private FundSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                OpenFundYear.class,
                (use, actor, thing) ->
                        use.handle(actor, Call.of(new OpenFundYear.Command(thing.id(), "WISHES", World.FUND_YEAR))));
        samples.add(
                ReceiveMoney.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new ReceiveMoney.Command(
                                thing.id(),
                                thing.id().substring(0, 9),
                                "SOCIAL",
                                "100.00",
                                Optional.empty(),
                                VOUCHER,
                                Optional.empty()))));
        samples.add(
                ReverseReceipt.class,
                (use, actor, thing) -> use.handle(actor, stale(new ReverseReceipt.Command(thing.id(), 2, VOUCHER))));
        samples.add(
                AllocateMoney.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        Call.of(new AllocateMoney.Command(
                                thing.id(), "CITY_FINANCE", "9999.00", VOUCHER, INDICATORS))));
        addReading(samples);
        addMoving(samples);
        addAllocations(samples);
    }

    private static void addMoving(Samples samples) {
        samples.add(
                DisburseToVillage.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new DisburseToVillage.Command(thing.id(), VILLAGE, "SOCIAL", "1.00", VOUCHER))));
        samples.add(
                GrantQuota.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new GrantQuota.Command(thing.id(), VILLAGE, "SOCIAL", "1.00", VOUCHER))));
        samples.add(
                TakeBackFromVillage.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new TakeBackFromVillage.Command(thing.id(), VILLAGE, "SOCIAL", "1.00", VOUCHER))));
        samples.add(
                ReturnSurplus.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new ReturnSurplus.Command(
                                thing.id(), "CITY_FINANCE", "1.00", Optional.empty(), VOUCHER))));
        samples.add(
                SettleFundYear.class,
                (use, actor, thing) -> use.handle(actor, stale(new SettleFundYear.Command(thing.id()))));
    }

    private static void addAllocations(Samples samples) {
        samples.add(
                TryAllocation.class,
                (use, actor, thing) -> use.handle(actor, new TryAllocation.Query(thing.id(), "100.00", INDICATORS)));
        samples.add(
                ReadAllocation.class, (use, actor, thing) -> use.handle(actor, new ReadAllocation.Query(thing.id())));
        samples.add(
                ListAllocations.class,
                (use, actor, thing) -> use.handle(actor, new ListAllocations.Query(Optional.empty())));
        samples.add(ListInTransit.class, (use, actor, thing) -> use.handle(actor, new ListInTransit.Query(thing.id())));
    }

    private static void addReading(Samples samples) {
        samples.add(ListFundYears.class, (use, actor, thing) -> use.handle(actor, new ListFundYears.Query(thing.id())));
        samples.add(ReadFundYear.class, (use, actor, thing) -> use.handle(actor, new ReadFundYear.Query(thing.id())));
        samples.add(
                ReadBalances.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        new ReadBalances.Query(
                                thing.id(), "WISHES", Optional.empty(), Optional.empty(), Optional.empty())));
        samples.add(
                ReadStatement.class,
                (use, actor, thing) -> use.handle(
                        actor, new ReadStatement.Query(thing.id(), "WISHES", Optional.empty(), Optional.empty(), 10)));
        samples.add(
                ReadPaymentLedger.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        new ReadPaymentLedger.Query(thing.id(), "WISHES", Optional.empty(), Optional.empty(), 10)));
        samples.add(
                ReadPaymentTrail.class,
                (use, actor, thing) -> use.handle(actor, new ReadPaymentTrail.Query(thing.id(), 1)));
        samples.add(ExportPaymentLedger.class, (use, actor, thing) -> {
            Download ledger = use.handle(
                    actor,
                    new ExportPaymentLedger.Query(thing.id(), "WISHES", Optional.empty(), Optional.empty(), "csv"));
            ledger.content().close();
            return ledger;
        });
        samples.add(ExportLedger.class, (use, actor, thing) -> {
            Download ledger = use.handle(
                    actor,
                    new ExportLedger.Query(
                            thing.id(),
                            "WISHES",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "csv"));
            ledger.content().close();
            return ledger;
        });
    }
}
