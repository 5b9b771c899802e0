package org.guanjia.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PartitionedId;

/**
 * Everything that one decision makes true, together or not at all.
 *
 * @param recordedAt when the act was entered, to the microsecond; each event has its own time of occurrence
 * @param outcomes the first is the one that the command was about; none where no aggregate changes
 * @param effects what becomes true beside the states
 * @param about what the command was about, where that is not the first aggregate; present where no aggregate changes
 */
public record Changes(
        String actor,
        Instant recordedAt,
        List<Outcome<?, ?>> outcomes,
        List<Effect> effects,
        Optional<PartitionedId> about) {

    public Changes {
        outcomes = List.copyOf(outcomes);
        effects = List.copyOf(effects);
        if (outcomes.isEmpty() && (about.isEmpty() || effects.isEmpty())) {
            throw new IllegalArgumentException("Changes need an outcome, or effects and what they are about");
        }
    }

    public Changes(String actor, Instant recordedAt, List<Outcome<?, ?>> outcomes, List<Effect> effects) {
        this(actor, recordedAt, outcomes, effects, Optional.empty());
    }

    /** What becomes true without any aggregate changing. */
    public static Changes beside(Actor actor, Instant recordedAt, PartitionedId about, List<Effect> effects) {
        return new Changes(actor.subject(), recordedAt, List.of(), effects, Optional.of(about));
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
                Stream.concat(effects.stream(), more.stream()).toList(),
                about);
    }

    /** The same changes, of which the caller is told as of those of that thing, at the version of the first aggregate. */
    public Changes about(PartitionedId thing) {
        return new Changes(actor, recordedAt, outcomes, effects, Optional.of(thing));
    }

    /** What the caller is told; what changes no aggregate has one version only. */
    public Receipt receipt() {
        PartitionedId thing = about.orElseGet(() -> outcomes.get(0).state().id());
        long version = outcomes.isEmpty() ? 1 : outcomes.get(0).state().version();
        return new Receipt(thing.text(), version);
    }
}
