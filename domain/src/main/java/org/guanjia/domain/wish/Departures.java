package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.rulebook.Breach;
import org.guanjia.domain.shared.PersonalTextId;

/** Lets acts depart from what holds in principle, with a justification. */
final class Departures {

    private Departures() {}

    /**
     * The departure to put on record; empty where the provision does not bind.
     *
     * @throws org.guanjia.domain.shared.Refusal.RuleBroken if it binds and there is no justification, or is mandatory
     */
    static Optional<Departure> from(Breach breach, Optional<PersonalTextId> justification, Instant at) {
        if (justification.isEmpty()) {
            breach.refuseIfBinding();
            return Optional.empty();
        }
        String provision = breach.provision().rule() + "." + breach.provision().key();
        return breach.departsWithJustification()
                ? Optional.of(new Departure(provision, justification.get(), at))
                : Optional.empty();
    }
}
