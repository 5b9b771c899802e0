package org.guanjia.bootstrap.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.guanjia.application.wish.EvidenceInput;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.WishState;

/** Particulars drawn by chance, sensible and not. */
final class Drawn {

    private static final List<String> AMOUNTS =
            List.of("0", "300", "800", "1000", "1000.01", "2800", "3000.01", "8000", "10000.01", "30000");

    private final Story story;
    private final Random chance;
    private final List<String> words;

    Drawn(Story story, Random chance, List<String> words) {
        this.story = story;
        this.chance = chance;
        this.words = words;
    }

    Random chance() {
        return chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    String amount() {
        return oneOf(AMOUNTS);
    }

    /** Mostly what the wish asks for. */
    String asked(String wish) {
        return story.state(wish)
                .need()
                .amount()
                .filter(amount -> chance.nextInt(5) > 0)
                .map(Money::toYuanText)
                .orElseGet(this::amount);
    }

    /** Mostly all that was granted and is not delivered yet. */
    String owed(String wish) {
        WishState state = story.state(wish);
        return state.grant()
                .amount()
                .filter(amount -> chance.nextInt(4) > 0)
                .map(amount -> amount.minus(state.delivered()).toYuanText())
                .orElseGet(this::amount);
    }

    String said() {
        return oneOf(words);
    }

    Optional<String> maybeSaid() {
        return chance.nextInt(4) > 0 ? Optional.of(said()) : Optional.empty();
    }

    VillageCode village() {
        return oneOf(Officials.villages().toList());
    }

    String wordOf(Enum<?>[] constants) {
        return oneOf(Stream.of(constants).map(Enum::name).toList());
    }

    EvidenceInput paper() {
        return new EvidenceInput(Optional.empty(), chance.nextInt(20) > 0 ? Optional.of(said()) : Optional.empty());
    }

    /** Mostly now, sometimes some hours ago. */
    Optional<Instant> when() {
        return chance.nextInt(15) > 0
                ? Optional.empty()
                : Optional.of(story.clock().instant().minus(Duration.ofMinutes(chance.nextInt(600))));
    }
}
