package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.figure.query.ListFigureCases;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Page;
import org.guanjia.bootstrap.wiring.Instance;

/** Figures of villages, towns and the city, and the cases behind them. */
public final class CityFigures {

    private final ReadFigures read;
    private final ListFigureCases cases;

    CityFigures(Instance instance) {
        this.read = instance.get(ReadFigures.class);
        this.cases = instance.get(ListFigureCases.class);
    }

    /** The figures of the places that the actor may see, a second or two old at most. */
    public ReadFigures.Answer read(Actor actor, ReadFigures.Query query) {
        return read.handle(actor, query);
    }

    /** The cases behind a figure, as many as it says. */
    public Page<WishView> cases(Actor actor, ListFigureCases.Query query) {
        return cases.handle(actor, query);
    }
}
