package org.guanjia.domain.wish;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.RulebookId;

/**
 * What a rulebook says of a recorded wish as it stands: when its clocks are due, how it is verified, who decides, how it is
 * handled. Two of them, under the same calendar and at the same moment, tell what another rulebook would change.
 *
 * @param said what it decides, in the words of the rulebook's file; what it has nothing to say of is left out
 */
public record WishRuling(RulebookId rulebook, Map<RulingAspect, String> said) {

    public WishRuling {
        EnumMap<RulingAspect, String> copy = new EnumMap<>(RulingAspect.class);
        copy.putAll(said);
        said = Collections.unmodifiableMap(copy);
    }

    /**
     * What the rulebook of these circumstances would say if the wish stood on it, whatever it does stand on. Of a wish that
     * was transferred it says nothing, since its clocks and its needs go on in the other town.
     *
     * @param under its moment says how a deadline stands; its calendar computes all of them
     */
    public static WishRuling of(WishState wish, Circumstances under) {
        EnumMap<RulingAspect, String> said = new EnumMap<>(RulingAspect.class);
        if (wish.stage() != WishStage.TRANSFERRED) {
            for (RulingAspect aspect : RulingAspect.values()) {
                aspect.of(wish, under).ifPresent(text -> said.put(aspect, text));
            }
        }
        return new WishRuling(under.rulebook().id(), said);
    }

    /** What the other one says otherwise, in the order of the aspects. */
    public List<Change> changesTo(WishRuling other) {
        return Stream.of(RulingAspect.values())
                .map(aspect -> new Change(aspect, find(aspect), other.find(aspect)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private Optional<String> find(RulingAspect aspect) {
        return Optional.ofNullable(said.get(aspect));
    }

    /**
     * One aspect that two rulebooks decide differently.
     *
     * @param before empty where the first has nothing to say of it
     * @param after empty where the second has nothing to say of it
     */
    public record Change(RulingAspect aspect, Optional<String> before, Optional<String> after) {}
}
