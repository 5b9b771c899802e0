package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.Paperwork.stale;

import java.util.Optional;
import org.guanjia.application.fund.CloseFundYear;
import org.guanjia.application.fund.DonorInput;
import org.guanjia.application.fund.GiveUpReserve;
import org.guanjia.application.fund.JustifyShortfall;
import org.guanjia.application.fund.KeepReserve;
import org.guanjia.application.fund.PurposeInput;
import org.guanjia.application.fund.ReceiveDonation;
import org.guanjia.application.fund.ReceiveMoreOfDonation;
import org.guanjia.application.fund.ReverseDonationReceipt;
import org.guanjia.application.fund.SettleRestOfDonation;
import org.guanjia.application.fund.query.ListDonations;
import org.guanjia.application.fund.query.ListLeftovers;
import org.guanjia.application.fund.query.ListObligations;
import org.guanjia.application.fund.query.ReadDonation;
import org.guanjia.application.usecase.Call;

/** A sample of every use case about what is kept back, owed and given for a purpose, and about how a fund year ends. */
final class YearEndSamples {

    private static final String MATCHING = "TOWN_FINANCE_MATCH";
    private static final String VOUCHER = "捐赠协议〔2026〕1号";

    private YearEndSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                KeepReserve.class,
                (use, actor, thing) -> use.handle(actor, stale(new KeepReserve.Command(thing.id(), MATCHING, "1.00"))));
        samples.add(
                GiveUpReserve.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new GiveUpReserve.Command(thing.id(), MATCHING, "1.00"))));
        samples.add(
                JustifyShortfall.class,
                (use, actor, thing) -> use.handle(actor, stale(new JustifyShortfall.Command(thing.id(), "本年财力紧张"))));
        addDonations(samples);
        samples.add(
                ListObligations.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        new ListObligations.Query(
                                thing.id(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
        samples.add(
                ListLeftovers.class,
                (use, actor, thing) -> use.handle(actor, new ListLeftovers.Query(thing.id(), Optional.empty())));
        samples.add(
                CloseFundYear.class,
                (use, actor, thing) -> use.handle(actor, stale(new CloseFundYear.Command(thing.id()))));
    }

    /** A gift of nothing is refused to whoever may bring one in. */
    private static void addDonations(Samples samples) {
        samples.add(
                ReceiveDonation.class,
                (use, actor, thing) ->
                        use.handle(actor, Call.of(gift(thing.id(), thing.id().substring(0, 9), "0.00"))));
        samples.add(
                ReceiveMoreOfDonation.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new ReceiveMoreOfDonation.Command(
                                thing.id(), Optional.empty(), "1.00", VOUCHER, Optional.empty()))));
        samples.add(
                ReverseDonationReceipt.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new ReverseDonationReceipt.Command(thing.id(), 1, VOUCHER))));
        samples.add(
                SettleRestOfDonation.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new SettleRestOfDonation.Command(thing.id(), Optional.empty(), VOUCHER))));
        samples.add(ReadDonation.class, (use, actor, thing) -> use.handle(actor, new ReadDonation.Query(thing.id())));
        samples.add(
                ListDonations.class,
                (use, actor, thing) -> use.handle(actor, new ListDonations.Query(thing.id(), Optional.empty(), 10)));
    }

    static ReceiveDonation.Command gift(String fundYear, String unit, String amount) {
        return new ReceiveDonation.Command(
                fundYear,
                unit,
                new PurposeInput(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new DonorInput(Optional.of("示例公司"), Optional.empty()),
                "RETURN",
                amount,
                VOUCHER,
                Optional.empty());
    }
}
