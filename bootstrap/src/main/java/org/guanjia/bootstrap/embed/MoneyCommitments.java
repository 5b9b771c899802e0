package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.CarryOverCommitment;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.FailPayment;
import org.guanjia.application.fund.HandOverAgain;
import org.guanjia.application.fund.IncreaseCommitment;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.RecoverPayment;
import org.guanjia.application.fund.ReleaseCommitment;
import org.guanjia.application.fund.ReverseConfirmation;
import org.guanjia.application.fund.WriteOffPayment;
import org.guanjia.application.fund.query.CommitmentView;
import org.guanjia.application.fund.query.ListCommitments;
import org.guanjia.application.fund.query.ListPayments;
import org.guanjia.application.fund.query.OrderedPaymentView;
import org.guanjia.application.fund.query.ReadCommitment;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * Money that is committed, and how it is paid. What each method guarantees and refuses stands with the use case whose command or
 * query it takes.
 */
public final class MoneyCommitments {

    private final CommitMoney commit;
    private final IncreaseCommitment increase;
    private final ReleaseCommitment release;
    private final CarryOverCommitment carryOver;
    private final OrderPayment orderPayment;
    private final ConfirmPayment confirmPayment;
    private final FailPayment failPayment;
    private final ReverseConfirmation reverseConfirmation;
    private final RecoverPayment recover;
    private final WriteOffPayment writeOff;
    private final HandOverAgain handOverAgain;
    private final ListPayments payments;
    private final ReadCommitment read;
    private final ListCommitments list;

    MoneyCommitments(Instance instance) {
        this.commit = instance.get(CommitMoney.class);
        this.increase = instance.get(IncreaseCommitment.class);
        this.release = instance.get(ReleaseCommitment.class);
        this.carryOver = instance.get(CarryOverCommitment.class);
        this.orderPayment = instance.get(OrderPayment.class);
        this.confirmPayment = instance.get(ConfirmPayment.class);
        this.failPayment = instance.get(FailPayment.class);
        this.reverseConfirmation = instance.get(ReverseConfirmation.class);
        this.recover = instance.get(RecoverPayment.class);
        this.writeOff = instance.get(WriteOffPayment.class);
        this.handOverAgain = instance.get(HandOverAgain.class);
        this.payments = instance.get(ListPayments.class);
        this.read = instance.get(ReadCommitment.class);
        this.list = instance.get(ListCommitments.class);
    }

    /** Commits money of a town to micro-projects. */
    public Receipt commit(Actor actor, CommitMoney.Command command) {
        return commit(actor, Call.of(command));
    }

    /** The same, with a command key. */
    public Receipt commit(Actor actor, Call<CommitMoney.Command> call) {
        return commit.handle(actor, call);
    }

    /** Commits more to the same projects. */
    public Receipt increase(Actor actor, IncreaseCommitment.Command command) {
        return increase(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt increase(Actor actor, Call<IncreaseCommitment.Command> call) {
        return increase.handle(actor, call);
    }

    /** Gives back what projects do not need, or a wish that ended. */
    public Receipt release(Actor actor, ReleaseCommitment.Command command) {
        return release(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt release(Actor actor, Call<ReleaseCommitment.Command> call) {
        return release.handle(actor, call);
    }

    /** Takes what is open into the next fund year. */
    public Receipt carryOver(Actor actor, CarryOverCommitment.Command command) {
        return carryOver(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt carryOver(Actor actor, Call<CarryOverCommitment.Command> call) {
        return carryOver.handle(actor, call);
    }

    /** Orders a payment. */
    public Receipt orderPayment(Actor actor, OrderPayment.Command command) {
        return orderPayment(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt orderPayment(Actor actor, Call<OrderPayment.Command> call) {
        return orderPayment.handle(actor, call);
    }

    /** Notes that a payment reached its recipient. */
    public Receipt confirmPayment(Actor actor, ConfirmPayment.Command command) {
        return confirmPayment(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt confirmPayment(Actor actor, Call<ConfirmPayment.Command> call) {
        return confirmPayment.handle(actor, call);
    }

    /** Notes that a payment did not reach its recipient. */
    public Receipt failPayment(Actor actor, FailPayment.Command command) {
        return failPayment(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt failPayment(Actor actor, Call<FailPayment.Command> call) {
        return failPayment.handle(actor, call);
    }

    /** Turns round a confirmation that was a mistake. */
    public Receipt reverseConfirmation(Actor actor, ReverseConfirmation.Command command) {
        return reverseConfirmation(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt reverseConfirmation(Actor actor, Call<ReverseConfirmation.Command> call) {
        return reverseConfirmation.handle(actor, call);
    }

    /** Books what came back from a recipient. */
    public Receipt recover(Actor actor, RecoverPayment.Command command) {
        return recover(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt recover(Actor actor, Call<RecoverPayment.Command> call) {
        return recover.handle(actor, call);
    }

    /** Decides not to ask for a part of a payment any more. */
    public Receipt writeOff(Actor actor, WriteOffPayment.Command command) {
        return writeOff(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt writeOff(Actor actor, Call<WriteOffPayment.Command> call) {
        return writeOff.handle(actor, call);
    }

    /** Has the order of a payment handed over anew. */
    public Receipt handOverAgain(Actor actor, HandOverAgain.Command command) {
        return handOverAgain(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt handOverAgain(Actor actor, Call<HandOverAgain.Command> call) {
        return handOverAgain.handle(actor, call);
    }

    /** The payments of a place and where they stand, page by page. */
    public Page<OrderedPaymentView> payments(Actor actor, ListPayments.Query query) {
        return payments.handle(actor, query);
    }

    /** One commitment as it stands. */
    public CommitmentView read(Actor actor, ReadCommitment.Query query) {
        return read.handle(actor, query);
    }

    /** The commitments of a place, page by page. */
    public Page<CommitmentView> list(Actor actor, ListCommitments.Query query) {
        return list.handle(actor, query);
    }
}
