package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.query.ReadCalendar;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * What the city goes by, as it is known at the moment of the question. What each method guarantees and refuses stands with the
 * use case whose query it takes.
 */
public final class InForce {

    private final ReadCalendar calendar;

    InForce(Instance instance) {
        this.calendar = instance.get(ReadCalendar.class);
    }

    /** A year of the work calendar. */
    public ReadCalendar.Answer calendar(Actor actor, ReadCalendar.Query query) {
        return calendar.handle(actor, query);
    }
}
