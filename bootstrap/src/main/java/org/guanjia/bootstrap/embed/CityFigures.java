package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.figure.query.ListFigureCases;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.application.figure.query.ReadStepTimes;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Page;
import org.guanjia.bootstrap.wiring.Instance;

/** Figures of villages, towns and the city, the cases behind them, and the times of the steps of approvals. */
public final class CityFigures {

    private final ReadFigures read;
    private final ListFigureCases cases;
    private final ReadStepTimes stepTimes;

    CityFigures(Instance instance) {
        this.read = instance.get(ReadFigures.class);
        this.cases = instance.get(ListFigureCases.class);
        this.stepTimes = instance.get(ReadStepTimes.class);
    }

    /** The figures of the places that the actor may see, a second or two old at most. */
    public ReadFigures.Answer read(Actor actor, ReadFigures.Query query) {
        return read.handle(actor, query);
    }

    /** The cases behind a figure, as many as it says. */
    public Page<WishView> cases(Actor actor, ListFigureCases.Query query) {
        return cases.handle(actor, query);
    }

    /** How long the offices of the places that the actor may see took for the steps of approvals. */
    public ReadStepTimes.Answer stepTimes(Actor actor, ReadStepTimes.Query query) {
        return stepTimes.handle(actor, query);
    }
}
