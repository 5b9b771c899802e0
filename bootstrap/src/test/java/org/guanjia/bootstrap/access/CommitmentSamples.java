package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.Paperwork.stale;

import java.util.Optional;
import org.guanjia.application.fund.CarryOverCommitment;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.FailPayment;
import org.guanjia.application.fund.HandOverAgain;
import org.guanjia.application.fund.IncreaseCommitment;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.RecipientInput;
import org.guanjia.application.fund.RecoverPayment;
import org.guanjia.application.fund.ReleaseCommitment;
import org.guanjia.application.fund.ReverseConfirmation;
import org.guanjia.application.fund.WriteOffPayment;
import org.guanjia.application.fund.query.ListCommitments;
import org.guanjia.application.fund.query.ListPayments;
import org.guanjia.application.fund.query.ReadCommitment;
import org.guanjia.application.usecase.Call;

/**
 * A sample of every use case about commitments and their payments. Whoever is let in changes nothing: the years are of wishes,
 * the versions are old, and there is no payment of that number.
 */
final class CommitmentSamples {

    private static final String VOUCHER = "莞财拨〔2026〕1号";
    private static final int NO_PAYMENT = 99;
    private static final RecipientInput RECIPIENT =
            new RecipientInput(Optional.empty(), Optional.empty(), Optional.of("示例建设有限公司"));

    private CommitmentSamples() {}

    static void addTo(Samples samples) {
        samples.add(
                CommitMoney.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        Call.of(new CommitMoney.Command(
                                thing.id(),
                                World.TOWN.text(),
                                "BATCH",
                                "社区健身广场",
                                "1.00",
                                Optional.empty(),
                                Optional.empty()))));
        samples.add(
                IncreaseCommitment.class,
                (use, actor, thing) -> use.handle(actor, stale(new IncreaseCommitment.Command(thing.id(), "1.00"))));
        samples.add(
                ReleaseCommitment.class,
                (use, actor, thing) -> use.handle(actor, stale(new ReleaseCommitment.Command(thing.id(), "1.00"))));
        samples.add(
                CarryOverCommitment.class,
                (use, actor, thing) -> use.handle(actor, stale(new CarryOverCommitment.Command(thing.id(), VOUCHER))));
        addPaying(samples);
        samples.add(
                ReadCommitment.class, (use, actor, thing) -> use.handle(actor, new ReadCommitment.Query(thing.id())));
        samples.add(
                ListCommitments.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        new ListCommitments.Query(
                                thing.id(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                10)));
    }

    private static void addPaying(Samples samples) {
        samples.add(
                HandOverAgain.class,
                (use, actor, thing) -> use.handle(actor, Call.of(new HandOverAgain.Command(thing.id(), NO_PAYMENT))));
        samples.add(
                ListPayments.class,
                (use, actor, thing) ->
                        use.handle(actor, new ListPayments.Query(thing.id(), Optional.empty(), Optional.empty(), 10)));
        samples.add(
                OrderPayment.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new OrderPayment.Command(thing.id(), "1.00", RECIPIENT))));
        samples.add(
                ConfirmPayment.class,
                (use, actor, thing) ->
                        use.handle(actor, Call.of(new ConfirmPayment.Command(thing.id(), NO_PAYMENT, "2026-000123"))));
        samples.add(
                FailPayment.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        Call.of(new FailPayment.Command(
                                thing.id(), NO_PAYMENT, "ACCOUNT_CLOSED", Optional.of("2026-000124")))));
        samples.add(
                ReverseConfirmation.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new ReverseConfirmation.Command(thing.id(), NO_PAYMENT, VOUCHER))));
        samples.add(
                RecoverPayment.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new RecoverPayment.Command(thing.id(), NO_PAYMENT, "1.00", VOUCHER))));
        samples.add(
                WriteOffPayment.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new WriteOffPayment.Command(thing.id(), NO_PAYMENT, "1.00", VOUCHER))));
    }
}
