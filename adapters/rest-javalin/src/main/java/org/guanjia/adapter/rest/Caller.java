package org.guanjia.adapter.rest;

import java.util.Map;
import org.guanjia.application.access.Actor;

/**
 * Who asks, and for what.
 *
 * @param named what the names in the path stand for
 */
record Caller(Actor actor, Map<String, String> named) {

    Caller {
        named = Map.copyOf(named);
    }

    /** Whether the programme's own people ask, as opposed to residents and connected systems. */
    boolean isStaff() {
        return actor.assignments().stream().anyMatch(held -> held.role().isStaff());
    }
}
