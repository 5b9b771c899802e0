package org.guanjia.bootstrap.embed;

import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.CloseFundYear;
import org.guanjia.application.fund.GiveUpReserve;
import org.guanjia.application.fund.JustifyShortfall;
import org.guanjia.application.fund.KeepReserve;
import org.guanjia.application.fund.query.LeftoversView;
import org.guanjia.application.fund.query.ListLeftovers;
import org.guanjia.application.fund.query.ListObligations;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * What towns owe of their fund years, what they keep back, and how a year ends. What each method guarantees and refuses
 * stands with the use case whose command or query it takes.
 */
public final class FundYearEnd {

    private final KeepReserve keepReserve;
    private final GiveUpReserve giveUpReserve;
    private final JustifyShortfall justifyShortfall;
    private final CloseFundYear close;
    private final ListObligations obligations;
    private final ListLeftovers leftovers;

    FundYearEnd(Instance instance) {
        this.keepReserve = instance.get(KeepReserve.class);
        this.giveUpReserve = instance.get(GiveUpReserve.class);
        this.justifyShortfall = instance.get(JustifyShortfall.class);
        this.close = instance.get(CloseFundYear.class);
        this.obligations = instance.get(ListObligations.class);
        this.leftovers = instance.get(ListLeftovers.class);
    }

    /** Keeps matching back for projects that are added or changed within the year. */
    public Receipt keepReserve(Actor actor, KeepReserve.Command command) {
        return keepReserve(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt keepReserve(Actor actor, Call<KeepReserve.Command> call) {
        return keepReserve.handle(actor, call);
    }

    /** Frees a part of what was kept back. */
    public Receipt giveUpReserve(Actor actor, GiveUpReserve.Command command) {
        return giveUpReserve(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt giveUpReserve(Actor actor, Call<GiveUpReserve.Command> call) {
        return giveUpReserve.handle(actor, call);
    }

    /** Says why the matching of a year falls short. */
    public Receipt justifyShortfall(Actor actor, JustifyShortfall.Command command) {
        return justifyShortfall(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt justifyShortfall(Actor actor, Call<JustifyShortfall.Command> call) {
        return justifyShortfall.handle(actor, call);
    }

    /** Closes a fund year that is settled. */
    public Receipt close(Actor actor, CloseFundYear.Command command) {
        return close(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt close(Actor actor, Call<CloseFundYear.Command> call) {
        return close.handle(actor, call);
    }

    /** What towns owe of a fund year, today or as of any past day. */
    public ListObligations.Owed obligations(Actor actor, ListObligations.Query query) {
        return obligations.handle(actor, query);
    }

    /** What is left of project money, and which projects of the pool took of it. */
    public List<LeftoversView> leftovers(Actor actor, ListLeftovers.Query query) {
        return leftovers.handle(actor, query);
    }
}
