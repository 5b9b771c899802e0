package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.ReceiveDonation;
import org.guanjia.application.fund.ReceiveMoreOfDonation;
import org.guanjia.application.fund.ReverseDonationReceipt;
import org.guanjia.application.fund.SettleRestOfDonation;
import org.guanjia.application.fund.query.DonationView;
import org.guanjia.application.fund.query.ListDonations;
import org.guanjia.application.fund.query.ReadDonation;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * What was given for something that its donor named. What each method guarantees and refuses stands with the use case whose
 * command or query it takes.
 */
public final class DesignatedDonations {

    private final ReceiveDonation receive;
    private final ReceiveMoreOfDonation receiveMore;
    private final ReverseDonationReceipt reverseReceipt;
    private final SettleRestOfDonation settleRest;
    private final ReadDonation read;
    private final ListDonations list;

    DesignatedDonations(Instance instance) {
        this.receive = instance.get(ReceiveDonation.class);
        this.receiveMore = instance.get(ReceiveMoreOfDonation.class);
        this.reverseReceipt = instance.get(ReverseDonationReceipt.class);
        this.settleRest = instance.get(SettleRestOfDonation.class);
        this.read = instance.get(ReadDonation.class);
        this.list = instance.get(ListDonations.class);
    }

    /** Books a donation for something that its donor named. */
    public Receipt receive(Actor actor, ReceiveDonation.Command command) {
        return receive(actor, Call.of(command));
    }

    /** The same, with a command key. */
    public Receipt receive(Actor actor, Call<ReceiveDonation.Command> call) {
        return receive.handle(actor, call);
    }

    /** Books another part of a donation. */
    public Receipt receiveMore(Actor actor, ReceiveMoreOfDonation.Command command) {
        return receiveMore(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt receiveMore(Actor actor, Call<ReceiveMoreOfDonation.Command> call) {
        return receiveMore.handle(actor, call);
    }

    /** Turns a part of a donation round that was booked by mistake. */
    public Receipt reverseReceipt(Actor actor, ReverseDonationReceipt.Command command) {
        return reverseReceipt(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt reverseReceipt(Actor actor, Call<ReverseDonationReceipt.Command> call) {
        return reverseReceipt.handle(actor, call);
    }

    /** Lets the rest of a donation follow what its donor chose. */
    public Receipt settleRest(Actor actor, SettleRestOfDonation.Command command) {
        return settleRest(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt settleRest(Actor actor, Call<SettleRestOfDonation.Command> call) {
        return settleRest.handle(actor, call);
    }

    /** A donation as it stands, with what was spent and what rests. */
    public DonationView read(Actor actor, ReadDonation.Query query) {
        return read.handle(actor, query);
    }

    /** The donations of a village, a town or the city, page by page. */
    public Page<DonationView> list(Actor actor, ListDonations.Query query) {
        return list.handle(actor, query);
    }
}
