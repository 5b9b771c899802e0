package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guanjia.bootstrap.demo.Official;
import org.guanjia.bootstrap.demo.Tale;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a wish in a demonstration has words. */
class DemoWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void there_is_a_word_for_everything_that_can_happen(Language language) {
        List<String> known = List.copyOf(new Texts(language).bundle().keySet());

        Stream.of(WishEvent.class.getPermittedSubclasses())
                .flatMap(chapter -> Stream.of(chapter.getPermittedSubclasses()))
                .map(event -> "demo.event." + kebab(event.getSimpleName()))
                .forEach(key -> assertThat(known).anyMatch(text -> text.startsWith(key)));
        assertThat(known)
                .containsAll(words("demo.stage.", WishStage.values()))
                .containsAll(words("demo.step.", WishStep.values()))
                .containsAll(words("demo.grade.", Grade.values()))
                .containsAll(words("demo.tale.", Tale.values()))
                .containsAll(words("demo.official.", Official.values()));
    }

    private static List<String> words(String prefix, Enum<?>... values) {
        return Stream.of(values)
                .map(value -> prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
