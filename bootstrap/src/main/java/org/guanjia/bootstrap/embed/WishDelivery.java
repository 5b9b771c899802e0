package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.CloseUnevaluated;
import org.guanjia.application.wish.DeliverPart;
import org.guanjia.application.wish.DiscontinueWish;
import org.guanjia.application.wish.EvaluateWish;
import org.guanjia.application.wish.ProposeAsProject;
import org.guanjia.application.wish.RectifyWish;
import org.guanjia.application.wish.ReopenWish;
import org.guanjia.application.wish.ReturnFromProject;
import org.guanjia.application.wish.StartDelivery;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * How the aid reaches the person, and how wishes end. What each method guarantees and refuses stands with the use case whose
 * command it takes.
 */
public final class WishDelivery {

    private final StartDelivery start;
    private final DeliverPart deliver;
    private final EvaluateWish evaluate;
    private final CloseUnevaluated closeUnevaluated;
    private final RectifyWish rectify;
    private final ReopenWish reopen;
    private final WithdrawWish withdraw;
    private final DiscontinueWish discontinue;
    private final ProposeAsProject proposeAsProject;
    private final ReturnFromProject returnFromProject;

    WishDelivery(Instance instance) {
        this.start = instance.get(StartDelivery.class);
        this.deliver = instance.get(DeliverPart.class);
        this.evaluate = instance.get(EvaluateWish.class);
        this.closeUnevaluated = instance.get(CloseUnevaluated.class);
        this.rectify = instance.get(RectifyWish.class);
        this.reopen = instance.get(ReopenWish.class);
        this.withdraw = instance.get(WithdrawWish.class);
        this.discontinue = instance.get(DiscontinueWish.class);
        this.proposeAsProject = instance.get(ProposeAsProject.class);
        this.returnFromProject = instance.get(ReturnFromProject.class);
    }

    /** Sets out to deliver. */
    public Receipt start(Actor actor, StartDelivery.Command command) {
        return start(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt start(Actor actor, Call<StartDelivery.Command> call) {
        return start.handle(actor, call);
    }

    /** Records a part of the aid. */
    public Receipt deliver(Actor actor, DeliverPart.Command command) {
        return deliver(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt deliver(Actor actor, Call<DeliverPart.Command> call) {
        return deliver.handle(actor, call);
    }

    /** Closes a wish with the resident's grade. */
    public Receipt evaluate(Actor actor, EvaluateWish.Command command) {
        return evaluate(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt evaluate(Actor actor, Call<EvaluateWish.Command> call) {
        return evaluate.handle(actor, call);
    }

    /** Closes a wish that nobody evaluated in time. */
    public Receipt closeUnevaluated(Actor actor, CloseUnevaluated.Command command) {
        return closeUnevaluated(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt closeUnevaluated(Actor actor, Call<CloseUnevaluated.Command> call) {
        return closeUnevaluated.handle(actor, call);
    }

    /** Records a call-back and what was put right. */
    public Receipt rectify(Actor actor, RectifyWish.Command command) {
        return rectify(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt rectify(Actor actor, Call<RectifyWish.Command> call) {
        return rectify.handle(actor, call);
    }

    /** Reopens a closed wish. */
    public Receipt reopen(Actor actor, ReopenWish.Command command) {
        return reopen(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt reopen(Actor actor, Call<ReopenWish.Command> call) {
        return reopen.handle(actor, call);
    }

    /** Ends a wish since the person no longer asks. */
    public Receipt withdraw(Actor actor, WithdrawWish.Command command) {
        return withdraw(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt withdraw(Actor actor, Call<WithdrawWish.Command> call) {
        return withdraw.handle(actor, call);
    }

    /** Ends a wish that cannot go on. */
    public Receipt discontinue(Actor actor, DiscontinueWish.Command command) {
        return discontinue(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt discontinue(Actor actor, Call<DiscontinueWish.Command> call) {
        return discontinue.handle(actor, call);
    }

    /** Ends a wish as the proposal of a micro-project. */
    public Receipt proposeAsProject(Actor actor, ProposeAsProject.Command command) {
        return proposeAsProject(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt proposeAsProject(Actor actor, Call<ProposeAsProject.Command> call) {
        return proposeAsProject.handle(actor, call);
    }

    /** Takes it back from being a proposal. */
    public Receipt returnFromProject(Actor actor, ReturnFromProject.Command command) {
        return returnFromProject(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt returnFromProject(Actor actor, Call<ReturnFromProject.Command> call) {
        return returnFromProject.handle(actor, call);
    }
}
