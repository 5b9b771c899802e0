package org.guanjia.bootstrap.embed;

import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.region.query.ListTowns;
import org.guanjia.application.region.query.ListVillages;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * The city's towns and villages, for everybody. What each method guarantees and refuses stands with the use case whose query it
 * takes.
 */
public final class CityRegion {

    private final ListTowns towns;
    private final ListVillages villages;

    CityRegion(Instance instance) {
        this.towns = instance.get(ListTowns.class);
        this.villages = instance.get(ListVillages.class);
    }

    /** The towns, streets and parks, and which of them take requests. */
    public List<ListTowns.Entry> towns(Actor actor, ListTowns.Query query) {
        return towns.handle(actor, query);
    }

    /** The villages and communities of a town. */
    public List<ListVillages.Entry> villages(Actor actor, ListVillages.Query query) {
        return villages.handle(actor, query);
    }
}
