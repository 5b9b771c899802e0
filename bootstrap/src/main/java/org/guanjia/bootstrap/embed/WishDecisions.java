package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.AskRevocation;
import org.guanjia.application.wish.ComplainAboutRefusal;
import org.guanjia.application.wish.DecideComplaint;
import org.guanjia.application.wish.DecideEmergency;
import org.guanjia.application.wish.DecideRevocation;
import org.guanjia.application.wish.OverturnEmergency;
import org.guanjia.application.wish.RefuseWish;
import org.guanjia.application.wish.ResubmitWish;
import org.guanjia.application.wish.ReturnWish;
import org.guanjia.application.wish.UpholdEmergency;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * What is decided of a wish. What each method guarantees and refuses stands with the use case whose command it takes.
 */
public final class WishDecisions {

    private final ApproveWish approve;
    private final ReturnWish giveBack;
    private final ResubmitWish resubmit;
    private final RefuseWish refuse;
    private final DecideEmergency decideEmergency;
    private final UpholdEmergency upholdEmergency;
    private final OverturnEmergency overturnEmergency;
    private final AskRevocation askRevocation;
    private final DecideRevocation decideRevocation;
    private final ComplainAboutRefusal complain;
    private final DecideComplaint decideComplaint;

    WishDecisions(Instance instance) {
        this.approve = instance.get(ApproveWish.class);
        this.giveBack = instance.get(ReturnWish.class);
        this.resubmit = instance.get(ResubmitWish.class);
        this.refuse = instance.get(RefuseWish.class);
        this.decideEmergency = instance.get(DecideEmergency.class);
        this.upholdEmergency = instance.get(UpholdEmergency.class);
        this.overturnEmergency = instance.get(OverturnEmergency.class);
        this.askRevocation = instance.get(AskRevocation.class);
        this.decideRevocation = instance.get(DecideRevocation.class);
        this.complain = instance.get(ComplainAboutRefusal.class);
        this.decideComplaint = instance.get(DecideComplaint.class);
    }

    /** Gives an office's consent to an amount. */
    public Receipt approve(Actor actor, ApproveWish.Command command) {
        return approve(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt approve(Actor actor, Call<ApproveWish.Command> call) {
        return approve.handle(actor, call);
    }

    /** Sends a wish back to be amended, as one of the offices on its route. */
    public Receipt giveBack(Actor actor, ReturnWish.Command command) {
        return giveBack(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt giveBack(Actor actor, Call<ReturnWish.Command> call) {
        return giveBack.handle(actor, call);
    }

    /** Submits a wish again that an office sent back. */
    public Receipt resubmit(Actor actor, ResubmitWish.Command command) {
        return resubmit(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt resubmit(Actor actor, Call<ResubmitWish.Command> call) {
        return resubmit.handle(actor, call);
    }

    /** Refuses a wish on behalf of the town. */
    public Receipt refuse(Actor actor, RefuseWish.Command command) {
        return refuse(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt refuse(Actor actor, Call<RefuseWish.Command> call) {
        return refuse.handle(actor, call);
    }

    /** Decides an emergency at once. */
    public Receipt decideEmergency(Actor actor, DecideEmergency.Command command) {
        return decideEmergency(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt decideEmergency(Actor actor, Call<DecideEmergency.Command> call) {
        return decideEmergency.handle(actor, call);
    }

    /** Lets the decision of an emergency stand. */
    public Receipt upholdEmergency(Actor actor, UpholdEmergency.Command command) {
        return upholdEmergency(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt upholdEmergency(Actor actor, Call<UpholdEmergency.Command> call) {
        return upholdEmergency.handle(actor, call);
    }

    /** Does not let it stand. */
    public Receipt overturnEmergency(Actor actor, OverturnEmergency.Command command) {
        return overturnEmergency(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt overturnEmergency(Actor actor, Call<OverturnEmergency.Command> call) {
        return overturnEmergency.handle(actor, call);
    }

    /** Asks the offices that granted a wish to revoke that. */
    public Receipt askRevocation(Actor actor, AskRevocation.Command command) {
        return askRevocation(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt askRevocation(Actor actor, Call<AskRevocation.Command> call) {
        return askRevocation.handle(actor, call);
    }

    /** Decides, as one of those offices, whether it is revoked. */
    public Receipt decideRevocation(Actor actor, DecideRevocation.Command command) {
        return decideRevocation(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt decideRevocation(Actor actor, Call<DecideRevocation.Command> call) {
        return decideRevocation.handle(actor, call);
    }

    /** Takes a complaint about a refusal. */
    public Receipt complain(Actor actor, ComplainAboutRefusal.Command command) {
        return complain(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt complain(Actor actor, Call<ComplainAboutRefusal.Command> call) {
        return complain.handle(actor, call);
    }

    /** Decides the complaint. */
    public Receipt decideComplaint(Actor actor, DecideComplaint.Command command) {
        return decideComplaint(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt decideComplaint(Actor actor, Call<DecideComplaint.Command> call) {
        return decideComplaint.handle(actor, call);
    }
}
