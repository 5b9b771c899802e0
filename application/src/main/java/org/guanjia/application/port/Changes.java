package org.guanjia.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param effects what becomes true beside the states; what money events of the outcomes post is among them always
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
        effects = new LedgerEffects(outcomes).besides(effects);
        if (outcomes.isEmpty() && (about.isEmpty() || effects.isEmpty())) {
            throw new IllegalArgumentException("Changes need an outcome, or effects and what they are about");
        }
        requireCauses(outcomes, posted(effects));
    }

    /** Money moves only by an act that these changes write down, and each act says once what it moves. */
    private static void requireCauses(List<Outcome<?, ?>> outcomes, List<Posted> acts) {
        List<PostingCause> causes = acts.stream().map(Posted::cause).toList();
        boolean all = causes.stream().allMatch(cause -> outcomes.stream().anyMatch(cause::isOf));
        if (!all || Set.copyOf(causes).size() < causes.size()) {
            throw new IllegalArgumentException("Postings of " + causes + " that are no acts, or twice of one");
        }
    }

    /** All that moves money, in its order. */
    public List<Posted> posted() {
        return posted(effects);
    }

    private static List<Posted> posted(List<Effect> effects) {
        return effects.stream()
                .filter(Posted.class::isInstance)
                .map(Posted.class::cast)
                .toList();
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
