package org.guanjia.application.port;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.Outcome;

/**
 * Everything that one decision makes true, together or not at all.
 *
 * @param recordedAt when the act was entered, to the microsecond; each event has its own time of occurrence
 * @param outcomes at least one; the first is the one that the command was about
 * @param effects what becomes true beside the states
 */
public record Changes(String actor, Instant recordedAt, List<Outcome<?, ?>> outcomes, List<Effect> effects) {

    public Changes {
        outcomes = List.copyOf(outcomes);
        effects = List.copyOf(effects);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("Changes need at least one outcome");
        }
    }

    public static Changes by(Actor actor, Instant recordedAt, Outcome<?, ?>... outcomes) {
        return new Changes(actor.subject(), recordedAt, List.of(outcomes), List.of());
    }

    /** The same changes and these effects after those there are. */
    public Changes with(List<? extends Effect> more) {
        return new Changes(
                actor,
                recordedAt,
                outcomes,
                Stream.concat(effects.stream(), more.stream()).toList());
    }

    /** What the caller is told. */
    public Receipt receipt() {
        var first = outcomes.get(0).state();
        return new Receipt(first.id().text(), first.version());
    }
}
